import { checkpoints, settings } from '../../nets/weights/induction-32/manifest.json';
import type { TransformerShape } from '../../nets/transformer/shape.ts';
import { shownTokens } from '../induction-head/shown-piece.ts';
import { headsOf } from '../shared/heads-of.ts';
import { range, seedFrom } from '../shared/make-params.ts';

/** The network that is shipped as it was on its way, and that a reader may train. */
export const SHAPE: TransformerShape = settings;
/** Its heads, layer by layer. */
export const HEADS = headsOf(SHAPE);
/** What was kept of the shipped one; of a reader's own, the heads are kept at the same steps. */
export const CHECKPOINTS = checkpoints;
/** The piece in which the heads are shown. */
export const SHOWN = shownTokens(1);
/** The last step. */
export const END = checkpoints.at(-1)!.step;

/** What a reader can set: which moment of the training is shown, and the seed of their own. */
export const PARAMS = {
  at: range('Moment', [0, checkpoints.length - 1], checkpoints.length - 1),
  seed: seedFrom(checkpoints[0]!.seed),
};
