import { drawAttention } from '../shared/attention.ts';
import { evenAxes, shareAxes } from '../shared/axes.ts';
import { headName } from '../shared/heads-of.ts';
import type { Picture } from '../shared/picture.ts';
import { HIGH, sayCount, sayShare, WIDE } from '../shared/plots.ts';
import { TOKENS } from '../induction-head/shown-piece.ts';
import type { Heads, Point } from './model.ts';
import { END, HEADS } from './params.ts';

/** The axes of the losses and of the scores, over the steps. */
export const LOSS = evenAxes([0, END], 6, [6, 4, 2, 0]);
export const SHARES = shareAxes(END);

/** What is followed of each head: of the first layer how much it looks at the token before, of the second at what came after. */
const scoreOf = ({ heads }: Point, head: number): number =>
  HEADS[head]!.layer === 0 ? heads[head]!.previous : heads[head]!.induction;

/** The name of a head's line, and its words. */
export const lineName = (head: number): string => `score-${headName(HEADS[head]!)}`;

/** Losses and scores as lines. */
export function drawCurves(points: readonly Point[]): Picture['paths'] {
  const scores = HEADS.map(
    (_, head) =>
      [lineName(head), SHARES.line(points.map((point) => [point.step, scoreOf(point, head)]))] as const,
  );
  return {
    first: LOSS.line(points.map(({ step, first }) => [step, first])),
    second: LOSS.line(points.map(({ step, second }) => [step, second])),
    ...Object.fromEntries(scores),
  };
}

/** Where a moment stands among the curves, and how the network was then. */
export function drawPoint(point: Point): Picture {
  return {
    paths: { here: `M${Math.round((10 * WIDE * point.step) / END) / 10} 0V${HIGH}` },
    words: {
      moment: `step ${sayCount(point.step)}`,
      firstNow: point.first.toFixed(2),
      secondNow: point.second.toFixed(2),
      ...Object.fromEntries(HEADS.map((_, head) => [lineName(head), sayShare(scoreOf(point, head))])),
    },
  };
}

/** Where all heads look. */
export function drawHeads(heads: Heads): Picture['paths'] {
  return Object.assign(
    {},
    ...HEADS.map((head, i) => drawAttention(`small-${headName(head)}`, heads[i]!, TOKENS)),
  ) as Picture['paths'];
}

/** A moment in two sentences. */
export function sayPoint(point: Point): string {
  const { step, first, second } = point;
  const best = (layer: number): string => {
    const [top] = HEADS.map((head, i) => ({ head, score: scoreOf(point, i) }))
      .filter(({ head }) => head.layer === layer)
      .sort((one, other) => other.score - one.score);
    return `head ${headName(top!.head)}, with ${sayShare(top!.score)}`;
  };
  return `Step ${sayCount(step)}: a token costs ${first.toFixed(2)} nats when its piece comes for the first time, and ${second.toFixed(2)} the second time. The most attention to the token before is that of ${best(0)}; to what came after the same token, that of ${best(1)}.`;
}

/** The curves as rows of a table, at most about twenty. */
export function rowsOf(points: readonly Point[]): string[][] {
  const every = Math.max(1, Math.ceil(points.length / 18));
  return points
    .filter((_, i) => i % every === 0 || i === points.length - 1)
    .map((point) => [
      sayCount(point.step),
      point.first.toFixed(2),
      point.second.toFixed(2),
      ...HEADS.map((_, head) => sayShare(scoreOf(point, head))),
    ]);
}
