import { dotsAt } from '../../../shared/outlines.ts';
import { shareAxes } from '../shared/axes.ts';
import type { Picture } from '../shared/picture.ts';
import { coverFrom, sayShare, upright } from '../shared/plots.ts';
import type { Cloud, Turned } from './built.ts';
import { PARAMS } from './params.ts';

/** The axes of the shares that are right, over the angle. */
export const AXES = shareAxes(PARAMS.by.max);

/** A cloud as dots in a drawing that reaches from −1 to 1. */
export function drawCloud(cloud: Cloud): string {
  const far = 1.08 * Math.max(...cloud.map(([x, y]) => Math.hypot(x, y)));
  return dotsAt(
    cloud.map(([x, y]) => [x / far, -y / far]),
    2,
  );
}

/** Where an angle stands among the lines, and what lies beyond the largest that was `seen`. */
export function drawPlace(degrees: number, seen = degrees): Picture['paths'] {
  return { here: upright(degrees / PARAMS.by.max), cover: coverFrom(seen / PARAMS.by.max) };
}

/** The columns of the table behind the figure, and the rows. */
export const COLUMNS = [
  'Turned by',
  'Right, axes of the stream turned',
  'Right, axes of the neurons turned',
  'With LayerNorm, vectors would be off by',
] as const;

/** A row of the table: it is all that the page knows of an angle. */
export function rowOf({ degrees, stream, neurons, norm }: Turned): string[] {
  return [`${degrees}°`, sayShare(stream), sayShare(neurons), `${(100 * norm).toFixed(1)}%`];
}

/** What a row of the table says, in words. */
export function sayRow([by = '', stream = '', neurons = '', norm = '']: readonly string[]): string {
  return by === '0°'
    ? `Not turned: ${stream} of all sums are right.`
    : `Turned by ${by}: with the stream’s axes turned, ${stream} of all sums are right; with the neurons’, ${neurons}. LayerNorm would give vectors that are off by ${norm} of their length.`;
}
