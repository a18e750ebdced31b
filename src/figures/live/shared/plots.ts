import { scaleLinear } from 'd3-scale';
import { barsFrom, beadsThrough } from '../../../shared/outlines.ts';
import type { Ring } from '../../nets/rings.ts';
import { HIGH, WIDE } from './plot-size.ts';

export { HIGH, WIDE };

/** Upright bars from the bottom of a plot, as tall as their share of `most`; `only` picks some of them. */
export function bars(
  shares: readonly number[],
  most: number,
  only: (i: number) => boolean = () => true,
): string {
  const top = (share: number): number => HIGH - (HIGH - 4) * Math.min(1, share / most);
  const tops = shares.map((share, i) => (only(i) ? top(share) : undefined));
  return barsFrom(HIGH, tops, WIDE / shares.length);
}

/** Bars up and down from the middle of a plot that reaches from −most to most; `only` picks some of them. */
export function swings(values: readonly number[], most: number, only: (i: number) => boolean): string {
  const y = scaleLinear([-most, most], [HIGH, 0]);
  const tops = values.map((value, i) => (only(i) ? y(value) : undefined));
  return barsFrom(HIGH / 2, tops, WIDE / values.length);
}

/** No number stands further from the middle of its drawing. */
const FURTHEST = 1.35;

/**
 * The numbers of a ring joined in the order of its clock, in a drawing from −1.4 to 1.4; residue 0 stands at the top. The style
 * sheet makes dots of the same outline.
 */
export function ringLine(ring: Ring, scale: number): string {
  const p = ring.at.length / 2;
  const order = Array.from({ length: p }, (_, t) => (ring.k * t) % p);
  return beadsThrough([...order, 0].map((_, hour) => placeOf(ring, order.indexOf(hour % p), scale)));
}

/** Where a number of a ring stands in its drawing. */
export function placeOf({ at }: Ring, t: number, scale: number): [x: number, y: number] {
  const fine = (x: number): number => Math.round(x * 1000) / 1000;
  return [fine(at[2 * t + 1]! / scale), fine(-at[2 * t]! / scale)];
}

/** Where the label of a number stands: a little outside its dot. */
export function labelPlace(ring: Ring, t: number, scale: number): [x: number, y: number] {
  const [x, y] = placeOf(ring, t, scale);
  const out = 1 + 0.22 / Math.max(0.3, Math.hypot(x, y));
  return [Math.round(100 * x * out) / 100, Math.round(100 * y * out) / 100];
}

/** How far from the middle the numbers of a ring are, on average; more where one lies so far out that it would leave the drawing. */
export function sizeOf({ at }: Ring): number {
  const average = Math.sqrt((2 * at.reduce((sum, x) => sum + x * x, 0)) / at.length);
  const furthest = at.reduce((most, x, i) => (i % 2 ? Math.max(most, Math.hypot(x, at[i - 1]!)) : most), 0);
  return Math.max(average, furthest / FURTHEST);
}

/** A line from top to bottom of a plot, at this share of its width. */
export const upright = (share: number): string => `M${Math.round(10 * WIDE * share) / 10} 0V${HIGH}`;

/** What covers a plot from this share of its width on: what a reader has not come to yet. */
export function coverFrom(share: number): string {
  const x = Math.round(10 * WIDE * share) / 10;
  return `M${x}-4H${WIDE + 4}V${HIGH + 4}H${x}z`;
}

/** A loss in words: few digits, and powers of ten when it is small. */
export function sayLoss(loss: number): string {
  if (loss >= 0.01) return loss.toFixed(loss < 1 ? 3 : 2);
  const [digits, power] = loss.toExponential(1).split('e');
  return `${digits} · ${sayPower(Number(power))}`;
}

/** A share in per cent; what is nearly all is not said to be all. */
export function sayShare(share: number): string {
  const percent = 100 * share;
  const digits = percent > 99 && percent < 100 ? (percent > 99.9 ? 2 : 1) : 0;
  return `${percent > 99.99 && percent < 100 ? '99.99' : percent.toFixed(digits)}%`;
}

/** A whole number with its thousands apart. */
export const sayCount = (n: number): string => n.toLocaleString('en-GB');

/** A power of ten. */
export function sayPower(power: number): string {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  return `10${[...String(power)].map((c) => (c === '-' ? '⁻' : digits[Number(c)]!)).join('')}`;
}
