import { answersOfEvery, layBench } from '../../nets/indirect/ablation.ts';
import { partsOf } from '../../nets/indirect/head-parts.ts';
import type { Network } from '../../nets/indirect/patch.ts';
import { headRow } from './head-rows.ts';
import { ALL } from './params.ts';
import { packScores, type Known } from './packed-scores.ts';

/** Measures a network: every set of its heads, and each head. */
export function know(network: Network): Known {
  const bench = layBench(network);
  const { length: prompts } = bench.prompts;
  const [mean, resample] = (['mean', 'resample'] as const).map((by) => answersOfEvery(network, bench, by));
  return {
    prompts,
    kept: { mean: packScores(mean!, prompts), resample: packScores(resample!, prompts) },
    heads: partsOf(network, bench).map((part, bit) => headRow(part, bit, mean![ALL & ~(1 << bit)]!)),
  };
}
