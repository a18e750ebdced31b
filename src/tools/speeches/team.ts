import type { Team } from '../../figures/nets/transformer/trainer.ts';

/** How long one waits for the others, in ms, before it gives up. */
const PATIENCE = 120_000;

/** Memory that a team shares: who has come and how often all had, then the numbers of each. */
export function teamMemory(size: number, numbers: number): SharedArrayBuffer {
  return new SharedArrayBuffer(16 + 4 * size * numbers);
}

/**
 * One of several threads that train together, each with a network of its own. All add the same numbers in the same order, so their networks stay
 * equal to the last bit.
 */
export function joinTeam(memory: SharedArrayBuffer, size: number, rank: number): Team {
  const [come, rounds] = [0, 1];
  const gate = new Int32Array(memory, 0, 4);
  const width = (memory.byteLength - 16) / 4 / size;
  const of = Array.from({ length: size }, (_, i) => new Float32Array(memory, 16 + 4 * width * i, width));
  const wait = (): void => {
    const round = Atomics.load(gate, rounds);
    if (Atomics.add(gate, come, 1) === size - 1) {
      Atomics.store(gate, come, 0);
      Atomics.add(gate, rounds, 1);
      Atomics.notify(gate, rounds);
    } else if (Atomics.wait(gate, rounds, round, PATIENCE) === 'timed-out')
      throw new Error('Another thread of the training does not answer.');
  };
  return {
    size,
    rank,
    mean(arrays) {
      let at = 0;
      for (const array of arrays) {
        of[rank]!.set(array, at);
        at += array.length;
      }
      wait();
      at = 0;
      for (const array of arrays) {
        for (let i = 0; i < array.length; i++, at++) {
          let sum = 0;
          for (const one of of) sum += one[at]!;
          array[i] = sum / size;
        }
      }
      // Nobody writes anew before all have read.
      wait();
    },
  };
}
