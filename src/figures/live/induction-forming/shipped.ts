import { curve } from '../../nets/weights/induction-32/manifest.json';
import type { HeadScores } from '../../nets/induction/scores.ts';
import type { Point } from './model.ts';
import { CHECKPOINTS } from './params.ts';

interface Measured {
  step: number;
  measures: { first: number; second: number; heads: HeadScores[][] };
}

const pointOf = ({ step, measures: { first, second, heads } }: Measured): Point => ({
  step,
  first,
  second,
  heads: heads.flat(),
});

/** How the shipped network stood at one of the moments that were kept, measured on what is shipped. */
export const shippedPoint = (at: number): Point => pointOf(CHECKPOINTS[at]!);

/** How it went, as it was recorded in training. */
export const shippedCurve = (): Point[] => curve.map(pointOf);
