import { adamw, freshMoments, type Moments } from '../adamw.ts';
import type { MakeKernel } from '../kernel/kernel.ts';
import { plainKernel } from '../kernel/plain-kernel.ts';
import { random, type Random } from '../random.ts';
import { backward, crossEntropy } from './backward.ts';
import { forward } from './forward.ts';
import { drawWeights, rateOf, type TransformerSettings } from './settings.ts';
import { shapesOf, type TransformerWeights } from './shape.ts';
import { createMemory } from './workspace.ts';

/**
 * What a network learns: writes a sequence of n_ctx tokens, and for each position the token that is right next, or −1 where none is asked for.
 */
export type Task = (tokens: Int32Array, targets: Int32Array) => void;

/** A network in training. Nothing happens between calls, so a worker decides when to step, pause or start anew. */
export interface Trainer {
  readonly settings: TransformerSettings;
  /** The weights themselves, not a copy: they change with every step. */
  readonly weights: TransformerWeights;
  /** What AdamW remembers of each array of `weights`, in their order. */
  readonly moments: readonly Moments[];
  /** Steps taken. */
  readonly steps: number;
  /** Takes a step on sequences that nobody has seen yet; gives the mean loss on them from before it, in nats. */
  step(): number;
  /** Goes on after so many steps: their sequences are drawn and passed over. Weights and moments are the caller's to fill. */
  readonly resume: (steps: number) => void;
  /** Mean loss on so many sequences, and the gradient by every weight, which is the kernel's memory. */
  gradients(tokens: Int32Array, targets: Int32Array): { loss: number; of: TransformerWeights };
  /** Logits [sequence · position, d_vocab] of at most a micro-batch of sequences: the kernel's memory. */
  logits(tokens: Int32Array): Float32Array;
}

/** Several trainers of one network, each with the same share of every batch: `mean` makes these numbers their mean over all of them. */
export interface Team {
  size: number;
  /** Which of them this one is, from 0. */
  rank: number;
  mean(of: readonly (Float32Array | Float64Array)[]): void;
}

const ALONE: Team = { size: 1, rank: 0, mean() {} };

/** Makes a trainer with freshly drawn weights. `kernel` comes from `chooseKernel`; without it, plain TypeScript runs. */
export function createTrainer(
  settings: TransformerSettings,
  createTask: (next: Random) => Task,
  kernel: MakeKernel = plainKernel,
  team: Team = ALONE,
): Trainer {
  const memory = createMemory(settings, kernel);
  const next = random(settings.seed);
  const pick = (prefix: '' | 'd_'): TransformerWeights =>
    Object.fromEntries(shapesOf(settings).map(([name]) => [name, memory.arrays[prefix + name]!]));
  const [weights, of] = [pick(''), pick('d_')];
  drawWeights(weights, settings, next);
  const task = createTask(next);
  const moments = Object.values(weights).map(({ length }) => freshMoments(length));
  let steps = 0;

  const gradients = (tokens: Int32Array, targets: Int32Array) => {
    for (const gradient of Object.values(of)) gradient.fill(0);
    const asked = targets.reduce((count, target) => count + (target < 0 ? 0 : 1), 0);
    let loss = 0;
    const length = settings.microBatch * settings.n_ctx;
    for (let from = 0; from < tokens.length; from += length) {
      const some = tokens.subarray(from, from + length);
      forward(settings, memory, some);
      loss += crossEntropy(settings, memory, targets.subarray(from, from + length), 1 / asked) / asked;
      backward(settings, memory, some);
    }
    return { loss, of };
  };
  const draw = () => {
    const { batch, n_ctx } = settings;
    const [tokens, targets] = [new Int32Array(batch * n_ctx), new Int32Array(batch * n_ctx)];
    for (let at = 0; at < tokens.length; at += n_ctx)
      task(tokens.subarray(at, at + n_ctx), targets.subarray(at, at + n_ctx));
    const share = tokens.length / team.size;
    const own = (all: Int32Array) => all.subarray(team.rank * share, (team.rank + 1) * share);
    return [own(tokens), own(targets)] as const;
  };
  return {
    settings,
    weights,
    moments,
    get steps() {
      return steps;
    },
    step() {
      const loss = new Float64Array([gradients(...draw()).loss]);
      team.mean([...Object.values(of), loss]);
      steps++;
      clip(Object.values(of), settings.clip);
      const learningRate = rateOf(settings, steps);
      for (const [i, name] of Object.keys(weights).entries())
        adamw(weights[name]!, of[name]!, moments[i]!, steps, { ...settings, learningRate });
      return loss[0]!;
    },
    resume(taken) {
      for (; steps < taken; steps++) draw();
    },
    gradients,
    logits(tokens) {
      forward(settings, memory, tokens);
      return memory.arrays.logits.subarray(0, tokens.length * settings.d_vocab);
    },
  };
}

/** Makes the gradient of all weights together no longer than `most`. */
function clip(gradients: readonly Float32Array[], most: number): void {
  let square = 0;
  for (const gradient of gradients) for (let i = 0; i < gradient.length; i++) square += gradient[i]! ** 2;
  const shrink = most / Math.sqrt(square);
  if (shrink < 1)
    for (const gradient of gradients) for (let i = 0; i < gradient.length; i++) gradient[i]! *= shrink;
}
