import { lineThrough, type Place } from '../../../shared/outlines.ts';
import { shareAxes } from '../shared/axes.ts';
import type { Picture, Tables } from '../shared/picture.ts';
import { coverFrom, sayShare, upright } from '../shared/plots.ts';
import { CHAIN, drawStart, factorise, layOnChain, SIZES, type Learnt } from './factorise.ts';
import { EVERY, STEPS, type Set } from './params.ts';

/** The axes of the shares that are learnt, over the steps. */
export const AXES = shareAxes(STEPS);
/** The views: which axis of the chain runs across, which up, and what the page calls it. */
export const VIEWS = [
  { across: 1, up: 0, called: 'axes 1 and 2' },
  { across: 2, up: 0, called: 'axes 1 and 3' },
  { across: 1, up: 2, called: 'axes 2 and 3' },
] as const;

const along = (axis: number): number[] => [...CHAIN].filter((_, i) => i % 3 === axis);
const wide = Math.ceil(Math.max(...along(1).map((y, i) => Math.hypot(y, along(2)[i]!)))) + 1;
const [low, high] = [Math.floor(Math.min(...along(0))) - 1, Math.ceil(Math.max(...along(0))) + 1];
/** The box of the drawings, in ångströms: wide enough for the chain however it is turned about its first axis. */
export const BOX = [-wide, -high, 2 * wide, high - low].join(' ');
/** The columns of the table behind the figure. */
export const COLUMNS = ['Step', 'Axis 1', 'Axis 2', 'Axis 3', 'Points off by'] as const;
/** Every how many steps the table has a row. */
const ROWS = 50;

/** All that is learnt with these settings. */
export const learn = ({ seed, start }: Pick<Set, 'seed' | 'start'>): Learnt[] =>
  factorise(drawStart(seed, SIZES[start as keyof typeof SIZES]));

/** The learning as it is at the step that is set; what the reader has not come to, `seen` being the last step, is covered. */
export function draw(all: readonly Learnt[], { at, turn }: Set, seen = at): Picture {
  const now = all[at / EVERY]!;
  const { points } = layOnChain(now.points());
  return {
    paths: {
      ...Object.fromEntries(
        VIEWS.map(({ across, up }, i) => [`view-${i}`, trace(points, (p) => [p[across]!, p[up]!])]),
      ),
      turned: traceTurned(points, turn),
      here: upright(at / STEPS),
      cover: coverFrom(seen / STEPS),
      ...Object.fromEntries(
        [0, 1, 2].map((i) => [`axis-${i}`, AXES.line(all.map(({ step, shares }) => [step, shares[i]!]))]),
      ),
    },
    words: {
      ...Object.fromEntries(now.shares.map((share, i) => [`now-${i}`, sayShare(share)])),
    },
  };
}

/** A chain seen from the side, its first axis upright and turned about that by so many degrees. */
function traceTurned(points: Float64Array, degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return trace(points, (p) => [p[1]! * c + p[2]! * s, p[0]!]);
}

/** The chain itself in each view, and turned. */
export function drawChain(turn: number): Picture['paths'] {
  return {
    ...Object.fromEntries(
      VIEWS.map(({ across, up }, i) => [`chain-${i}`, trace(CHAIN, (p) => [p[across]!, p[up]!])]),
    ),
    'chain-turned': traceTurned(CHAIN, turn),
  };
}

/** The numbers behind the drawing. */
export function tablesOf(all: readonly Learnt[]): Tables {
  return {
    steps: all
      .filter(({ step }) => step % ROWS === 0)
      .map((one) => [String(one.step), ...one.shares.map(sayShare), sayOff(one)]),
  };
}

/** What has been learnt at a step. */
export function sayLearnt(one: Learnt): string {
  const [first, second, third] = one.shares.map(sayShare);
  return `Step ${one.step}: ${first} of the first axis is learnt, ${second} of the second and ${third} of the third. The points are ${sayOff(one)} off.`;
}

const sayOff = (one: Learnt): string => `${layOnChain(one.points()).off.toFixed(1)}\u00a0Å`;

function trace(points: Float64Array, see: (point: Float64Array) => Place): string {
  const places = Array.from({ length: points.length / 3 }, (_, i) => see(points.subarray(3 * i, 3 * i + 3)));
  return lineThrough(places.map(([x, y]) => [x, -y]));
}
