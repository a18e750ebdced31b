import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises';
import { refuse } from './command.ts';
import type { ContentFolder } from './content-folder.ts';

/** How long a command waits for another one, in ms. */
export interface Turn {
  wait: number;
  again: number;
}

const TURN: Turn = { wait: 20_000, again: 50 };
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `work`, which writes what was made of the files of this folder, while no other command does so: two at once would each write over
 * what the other has written. Whoever stops the command stops it when the work is done.
 */
export async function oneWriter<T>(
  { dir, shown }: ContentFolder,
  work: () => T,
  turn: Turn = TURN,
): Promise<T> {
  const mark = join(dir, '.writing');
  for (const until = performance.now() + turn.wait; !takes(mark);) {
    if (performance.now() > until)
      refuse(
        shown(),
        'busy',
        'Another command is writing here.',
        `Wait for it, or remove ${shown('.writing')} when none runs; then call this one again.`,
      );
    await sleep(turn.again);
  }
  const stops: NodeJS.Signals[] = [];
  const later = (signal: NodeJS.Signals): void => void stops.push(signal);
  for (const signal of SIGNALS) process.on(signal, later);
  try {
    return work();
  } finally {
    rmSync(mark, { recursive: true, force: true });
    // Signals that came meanwhile are heard when Node looks around, which it has done once between two of these.
    for (let turns = 0; turns < 2; turns++) await immediate();
    for (const signal of SIGNALS) process.off(signal, later);
    if (stops.length > 0) process.exit(130);
  }
}

// A folder can be made once only, whoever tries.
function takes(mark: string): boolean {
  try {
    mkdirSync(mark);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
