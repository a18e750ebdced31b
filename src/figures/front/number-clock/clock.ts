import { dotsAt } from '../../../shared/outlines.ts';
import type { Moment } from '../../nets/modular/kept-moments.ts';
import type { Picture } from '../../live/shared/picture.ts';

/** Where a ring keeps each number, in px: x to the right and y down; nought is at the top. */
export type Ring = readonly (readonly [x: number, y: number])[];

/** The radius of the ring in px, and of the arc in its empty middle. */
export const RADIUS = 250;
const [ARC, NAMES, REACH] = [80, 287, 292];
const TURN = 2 * Math.PI;

/** The numbers as an embedding keeps them: [p, 2] along the direction of the cosine and across. */
export function ringAt(at: readonly number[], scale = 1): Ring {
  return Array.from({ length: at.length / 2 }, (_, t) => [at[2 * t + 1]! * scale, -at[2 * t]! * scale]);
}

/** A ring that is drawn smaller where it strays outside the frame. */
export function fitted(ring: Ring): Ring {
  const shrink = Math.min(1, REACH / Math.max(...ring.map(([x, y]) => Math.hypot(x, y))));
  return ring.map(([x, y]) => [x * shrink, y * shrink]);
}

/** The outlines of a ring: its dots, and the line that joins the numbers in order. */
export function drawRing(ring: Ring): Picture['paths'] {
  const line = ring.map(([x, y]) => `${cut(x)} ${cut(y)}`).join('L');
  return { lace: `M${line}Z`, dots: dotsAt(ring.map(([x, y]) => [cut(x), cut(y)])) };
}

/** The angle of a number on the clock of frequency k. */
export function angleOf(t: number, k: number, p: number): number {
  return (TURN * ((k * t) % p)) / p;
}

/** A hand at a, turned on by b: the first share of `u` brings it to a, the rest turns it. The hands are ours, the dots the network's. */
export function drawSum(ring: Ring, k: number, [a, b]: readonly [number, number], u = 1): Picture {
  const p = ring.length;
  const sum = (a + b) % p;
  const [come, went] = [Math.min(1, 3 * u), u < 1 ? Math.max(0, (u - 0.34) / 0.67) : 1];
  const [from, by] = [angleOf(a, k, p), angleOf(b, k, p) * (1 - (1 - went) ** 3)];
  const [start, end] = [from * come, from + by];
  const tip = (at: number, angle: number, arrived: boolean): string =>
    arrived ? ring[at]!.map(cut).join(' ') : spot(RADIUS, angle);
  let arc = `M${spot(ARC, from)}`;
  for (let i = 1; i < 5; i++) arc += `A${ARC} ${ARC} 0 0 1 ${spot(ARC, from + (by * i) / 4)}`;
  if (by > 0.1) arc += `M${spot(ARC - 8, end - 0.13)}L${spot(ARC, end)}L${spot(ARC + 8, end - 0.13)}`;
  const shown = angleOf(sum, k, p);
  return {
    paths: {
      from: `M${spot(ARC, start)}L${tip(a, start, come === 1)}`,
      arc,
      halo: went ? `M${spot(ARC + 20, end)}L${spot(RADIUS - 12, end)}` : '',
      to: went ? `M${spot(ARC, end)}L${tip(sum, end, went === 1)}` : '',
      a: come === 1 ? dotsAt([[cut(ring[a]![0]), cut(ring[a]![1])]]) : '',
      s: went === 1 ? dotsAt([[cut(ring[sum]![0]), cut(ring[sum]![1])]]) : '',
    },
    words: {
      a: String(a),
      b: went > 0.5 ? `+${b}` : '',
      s: went === 1 ? String(sum) : '',
      sum: u < 1 ? `${a} + ${b} =` : a + b < p ? `${a} + ${b} = ${sum}.` : `${a} + ${b} = ${a + b},`,
      rest: u === 1 && a + b >= p ? `which a clock of ${p} shows as` : '',
      shown: u === 1 && a + b >= p ? `${sum}.` : '',
    },
    places: {
      a: place(NAMES, from, 8),
      b: place(ARC, from + angleOf(b, k, p) / 2, 8),
      s: place(NAMES, shown, 10),
    },
  };
}

/** True for a number whose name would stand under that of one of the others. */
export function isNear(t: number, others: readonly number[], k: number, p: number): boolean {
  return others.some((n) => {
    const apart = (k * Math.abs(t - n)) % p;
    return Math.min(apart, p - apart) < 3;
  });
}

/** What is said of a moment: shares are rounded down. */
export function sayMoment({
  epoch,
  train,
  test,
}: Pick<Moment, 'epoch' | 'train' | 'test'>): Picture['words'] {
  const all = train === 1 && test === 1;
  const [seen, unseen] = [train, test].map((share) => `${Math.floor(share * 100)}%`);
  return {
    sum: `Step ${epoch.toLocaleString('en')}.`,
    rest: all ? 'Right: every sum.' : `Right: ${seen} of seen sums, ${unseen} of unseen.`,
    shown: '',
  };
}

function spot(radius: number, angle: number): string {
  return place(radius, angle, 0).join(' ');
}

function place(radius: number, angle: number, lower: number): [number, number] {
  return [cut(radius * Math.sin(angle)), cut(lower - radius * Math.cos(angle))];
}

function cut(x: number): number {
  return Math.round(x * 10) / 10;
}
