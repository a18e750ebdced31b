import { adamw, freshMoments } from '../adamw.ts';
import type { MakeKernel } from '../kernel/kernel.ts';
import { plainKernel } from '../kernel/plain-kernel.ts';
import { random } from '../random.ts';
import { backward, clearGradients, tablesBack } from './backward.ts';
import { fillTables, forward, type Memory } from './forward.ts';
import { answer, crossEntropy, type Score } from './loss.ts';
import { splitPairs, type Split } from './pairs.ts';
import type { ModularSettings } from './settings.ts';
import { drawWeights, TENSORS, type ModularWeights } from './weights.ts';
import { BLOCK, lengths } from './workspace.ts';

/** A network in training. Nothing happens between calls, so a worker decides when to step, pause or start anew. */
export interface Trainer {
  readonly settings: ModularSettings;
  readonly split: Split;
  /** The weights themselves, not a copy: they change with every step. */
  readonly weights: ModularWeights;
  /** Steps taken; every step sees all training pairs, so it is also the epoch. */
  readonly epoch: number;
  /** Takes one step, and gives the score on the training pairs from before it. */
  step(): Score;
  /** The score on these pairs now, by default those held back; costs about a third of a step for as many pairs. */
  score(pairs?: Int32Array): Score;
  /** Puts the gradient of the loss on these pairs into the kernel's `d_…` arrays and gives it by name. */
  gradients(pairs?: Int32Array): ModularWeights & { score: Score };
}

/** Makes a trainer with freshly drawn weights. `kernel` comes from `chooseKernel`; without it, plain TypeScript runs. */
export function createTrainer(settings: ModularSettings, kernel: MakeKernel = plainKernel): Trainer {
  const memory = kernel(lengths(settings));
  const next = random(settings.seed);
  const split = splitPairs(settings, next);
  const weights = pick(memory, '');
  const gradients = pick(memory, 'd_');
  drawWeights(weights, settings, next);
  const moments = TENSORS.map((name) => ({ name, ...freshMoments(weights[name].length) }));
  let epoch = 0;

  const findGradients = (pairs: Int32Array): Score => {
    clearGradients(memory);
    const score = run(settings, memory, pairs, true);
    tablesBack(settings, memory);
    return score;
  };
  return {
    settings,
    split,
    weights,
    get epoch() {
      return epoch;
    },
    step() {
      const score = findGradients(split.train);
      epoch++;
      const learningRate = settings.learningRate * Math.min(1, epoch / settings.warmup);
      for (const { name, m, v } of moments) {
        adamw(weights[name], gradients[name], { m, v }, epoch, { ...settings, learningRate });
      }
      return score;
    },
    score: (pairs = split.test) => run(settings, memory, pairs, false),
    gradients: (pairs = split.train) => ({ score: findGradients(pairs), ...gradients }),
  };
}

/** Forward, and with `learn` backward, over the pairs block by block. */
function run(settings: ModularSettings, memory: Memory, pairs: Int32Array, learn: boolean): Score {
  const { p } = settings;
  const { logits } = memory.arrays;
  const tally = { right: 0 };
  const scale = learn ? 1 / pairs.length : undefined;
  let loss = 0;
  fillTables(settings, memory);
  for (let start = 0; start < pairs.length; start += BLOCK) {
    const block = pairs.subarray(start, start + BLOCK);
    forward(settings, memory, block);
    for (let i = 0; i < block.length; i++) {
      loss += crossEntropy(logits, i * p, p, answer(block[i]!, p), tally, scale);
    }
    if (learn) backward(settings, memory, block);
  }
  return { loss: loss / pairs.length, accuracy: tally.right / pairs.length };
}

function pick({ arrays }: Memory, prefix: '' | 'd_'): ModularWeights {
  return Object.fromEntries(TENSORS.map((name) => [name, arrays[`${prefix}${name}`]])) as ModularWeights;
}
