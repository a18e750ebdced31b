import type { Frame } from '../../nets/superposition/side-by-side.ts';
import type { Axes } from '../shared/axes.ts';
import { sayCount, sayLoss } from '../shared/plots.ts';

/** The losses of all seeds on their way: the one at `at` stands out. */
export function drawLosses(
  axes: Axes,
  { seeds, curve }: Frame,
  at: number,
): Record<'others' | 'shown', string> {
  const line = (i: number): string => axes.line(curve.map(({ step, losses }) => [step, losses[i]!] as const));
  return { others: seeds.map((_, i) => (i === at ? '' : line(i))).join(''), shown: line(at) };
}

/** Every sixth measurement of the losses, and the last. */
export function rowsOfLosses({ curve }: Frame): string[][] {
  return curve
    .filter((_, i) => i % 6 === 0 || i === curve.length - 1)
    .map(({ step, losses }) => [sayCount(step), ...losses.map(sayLoss)]);
}

/** What the lines are. */
export const sayShown = ({ seed, loss }: Frame['seeds'][number]): string => `seed ${seed}: ${sayLoss(loss)}`;

/** A number with two decimals and a true minus. */
export function say(x: number): string {
  const text = x.toFixed(2);
  return text === '-0.00' ? '0.00' : text.replace('-', '−');
}
