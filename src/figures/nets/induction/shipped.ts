import type { TransformerShape, TransformerWeights } from '../transformer/shape.ts';
import { switchOff } from '../transformer/switch-off.ts';
import { scoreInduction, type InductionScores } from './scores.ts';
import { FOLLOWED, testSequences } from './sequences.ts';

/** What is said of an induction network on a page, from 32 test sequences. */
export interface InductionMeasures extends InductionScores {
  /** The loss when the piece comes again with one head taken away; [layer][head]. */
  without: number[][];
}

/** Measures an induction network. */
export function measureInduction(
  shape: TransformerShape,
  weights: Readonly<TransformerWeights>,
): InductionMeasures {
  const sequences = testSequences(32);
  const scores = scoreInduction(shape, weights, sequences);
  const lossWithout = (layer: number, head: number) =>
    scoreInduction(shape, weights, sequences, switchOff(shape, [{ layer, head }])).second;
  return {
    ...scores,
    without: scores.heads.map((heads, layer) => heads.map((_, head) => lossWithout(layer, head))),
  };
}

/** What is followed while an induction network is trained, from eight test sequences. */
export function followInduction(
  shape: TransformerShape,
  weights: Readonly<TransformerWeights>,
): InductionScores {
  return scoreInduction(shape, weights, testSequences(FOLLOWED));
}
