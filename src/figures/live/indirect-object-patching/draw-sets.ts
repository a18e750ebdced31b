import { dotsAt } from '../../../shared/outlines.ts';
import { sizeOf, type Score } from '../../nets/indirect/head-sets.ts';
import type { Picture } from '../shared/picture.ts';
import { HIGH, WIDE } from '../shared/plot-size.ts';
import { ALL } from './params.ts';

/** How far to the right the drawing reaches: more than the whole logit difference may be left. */
export const MOST = 1.1;

/** All sets as dots, those of the same size as this one, and this one: across, what is left of the logit difference; upright, the share of right answers. */
export function drawSets(scores: readonly Score[], kept: number): Picture['paths'] {
  const whole = scores[ALL]!.difference;
  const place = (set: number): readonly [number, number] => {
    const { difference, accuracy } = scores[set]!;
    const left = Math.max(0, Math.min(MOST, difference / whole));
    return [(WIDE * left) / MOST, HIGH * (1 - accuracy)];
  };
  const dots = (sets: readonly number[]): string => dotsAt(sets.map(place), 1);
  const sets = [...scores.keys()];
  return {
    every: dots(sets),
    same: dots(sets.filter((set) => sizeOf(set) === sizeOf(kept))),
    mine: dots([kept]),
  };
}
