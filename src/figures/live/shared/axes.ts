import { scaleLinear, scaleLog } from 'd3-scale';
import { dotsAt, lineThrough } from '../../../shared/outlines.ts';
import { HIGH, sayPower, WIDE } from './plots.ts';

/** A point of a plot. */
export type At = readonly [x: number, y: number];

/** A plot with both its axes. */
export interface Axes {
  /** The marks of the upright axis: what they say, and how far down they stand, in per cent. */
  ticks: { text: string; top: number }[];
  /** The lines that the marks draw across. */
  grid: string;
  line(points: readonly At[]): string;
  dots(points: readonly At[]): string;
  /** From the bottom up to each point. */
  bars(points: readonly At[]): string;
}

const round = (x: number): number => Math.round(x * 10) / 10;

/** Axes with a log scale upright; x runs from `from` to `to`, and what lies beyond stands at the edge. */
export function logAxes(
  [from, to]: readonly [number, number],
  [least, most]: readonly [number, number],
  marks: readonly number[],
): Axes {
  const y = scaleLog([least, most], [HIGH, 0]).clamp(true);
  return axes(
    [from, to],
    (value) => y(Math.max(value, least)),
    marks,
    (mark) => (mark >= 1 ? String(mark) : sayPower(Math.round(Math.log10(mark)))),
  );
}

/** Axes with an even scale upright from 0 to `most`; marks are numbers, or words and where they stand. */
export function evenAxes(
  [from, to]: readonly [number, number],
  most: number,
  marks: readonly number[],
  say: (mark: number) => string = String,
): Axes {
  return axes([from, to], scaleLinear([0, most], [HIGH, 0]).clamp(true), marks, say);
}

/** The axes of losses while a network learns to add, up to step `end`. */
export const lossAxes = (end: number): Axes => logAxes([0, end], [1e-7, 100], [100, 1, 1e-2, 1e-4, 1e-6]);

/** The axes of shares from 0 to 1, up to step `end`. */
export const shareAxes = (end: number): Axes =>
  evenAxes([0, end], 1, [1, 0.5, 0], (share) => `${100 * share}%`);

/** A floor for bars, or a middle for what goes both ways, and no marks. */
export const bareAxes = (height: number): Pick<Axes, 'ticks' | 'grid'> => ({
  ticks: [],
  grid: `M0 ${height}H${WIDE}`,
});

function axes(
  ends: readonly [number, number],
  y: (value: number) => number,
  marks: readonly number[],
  say: (mark: number) => string,
): Axes {
  const x = scaleLinear(ends, [0, WIDE]);
  const place = ([at, value]: At): [number, number] => [x(at), y(value)];
  return {
    ticks: marks.map((mark) => ({ text: say(mark), top: round((100 * y(mark)) / HIGH) })),
    grid: marks.map((mark) => `M0 ${round(y(mark))}H${WIDE}`).join(''),
    line: (points) => lineThrough(points.map(place)),
    dots: (points) => dotsAt(points.map(place), 1),
    bars: (points) =>
      points
        .map(place)
        .map(([at, up]) => `M${round(at)} ${HIGH}L${round(at)} ${round(up)}`)
        .join(''),
  };
}
