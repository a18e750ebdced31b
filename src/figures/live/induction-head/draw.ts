import { PIECE } from '../../nets/induction/sequences.ts';
import { drawAttention } from '../shared/attention.ts';
import { evenAxes } from '../shared/axes.ts';
import { headName } from '../shared/heads-of.ts';
import type { Picture, Tables } from '../shared/picture.ts';
import { HIGH, sayShare, WIDE } from '../shared/plots.ts';
import type { Sight } from './model.ts';
import { HEADS, type Set } from './params.ts';
import { mostOf, targetsOf } from './say.ts';
import { label, TOKENS } from './shown-piece.ts';

/** The axes of the loss, over the places of a sequence: 1 … 2 · PIECE. */
export const AXES = evenAxes([1, 2 * PIECE], 7, [6, 4, 2, 0]);
/** Where the piece comes again, among the places. */
export const AGAIN = `M${Math.round((10 * WIDE * PIECE) / (2 * PIECE - 1)) / 10} 0V${HIGH}`;

/** The loss at every place, as a line. */
export function drawLosses({ losses }: Sight): string {
  return AXES.line(losses.map((loss, i) => [i + 1, loss]));
}

/** All heads small, and the loss. */
export function drawAll(sight: Sight): Picture {
  const maps = HEADS.map((head, i) => drawAttention(`small-${headName(head)}`, sight.patterns[i]!, TOKENS));
  return {
    paths: Object.assign({ now: drawLosses(sight) }, ...maps) as Record<string, string>,
    words: {
      secondNow: `${sight.second.toFixed(2)} nats`,
      ...Object.fromEntries(sight.tokens.map((token, i) => [`token-${i}`, label(token)])),
    },
  };
}

/** The head that is shown large, and where the token that looks would look for the two kinds of heads. */
export function drawLarge(sight: Sight, set: Set): Picture {
  const { token } = set;
  const { before, after } = targetsOf(token);
  const box = (key: number | undefined): string => (key === undefined ? '' : `M${key} ${token}h1v1h-1z`);
  return {
    paths: {
      ...drawAttention('large', patternOf(sight, set), TOKENS),
      looks: `M0 ${token}H${token + 1}v1H0z`,
      before: box(before),
      after: box(after),
    },
    words: { shown: `Head ${set.head}` },
  };
}

/** The pattern of the head that is shown large. */
export function patternOf({ patterns }: Sight, set: Pick<Set, 'head'>): readonly number[] {
  return patterns[HEADS.findIndex((head) => headName(head) === set.head)]!;
}

/** The numbers behind the drawing. */
export function tablesOf(sight: Sight, set: Set): Tables {
  const pattern = patternOf(sight, set);
  const share = (token: number, key: number | undefined): string =>
    key === undefined ? '–' : sayShare(pattern[token * TOKENS + key]!);
  return {
    scores: HEADS.map((head, i) => {
      const { previous, induction } = sight.scores[i]!;
      return [headName(head), sayShare(previous), sayShare(induction)];
    }),
    large: sight.tokens.map((token, i) => {
      const most = mostOf(pattern, i);
      const { before, after } = targetsOf(i);
      return [
        `${i}: ${label(token)}`,
        `${most}: ${label(sight.tokens[most]!)}`,
        share(i, most),
        share(i, before),
        share(i, after),
      ];
    }),
  };
}
