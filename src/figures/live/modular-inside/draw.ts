import { dotsAt } from '../../../shared/outlines.ts';
import { listed } from '../../../shared/words.ts';
import type { Ring } from '../../nets/rings.ts';
import type { Picture, Tables } from '../shared/picture.ts';
import { bars, placeOf, ringLine, sayCount, sayLoss, sayShare, sizeOf, swings } from '../shared/plots.ts';
import type { Look, Result } from './model.ts';
import { KEYS, OTHERS, P } from './params.ts';

/** The neurons that answer to one frequency, or (without one) to none above others. */
export interface Group {
  k?: number;
  neurons: number[];
}

/** Groups as a page may carry them: for each neuron the number of its group. */
export function writeGroups(groups: readonly Group[]): string {
  const numbers = groups.flatMap(({ neurons }, group) => neurons.map((neuron) => [neuron, group] as const));
  return numbers
    .sort(([one], [other]) => one - other)
    .map(([, group]) => group)
    .join('');
}

/** What `writeGroups` wrote of a network whose groups have these frequencies, and one of all other neurons. */
export function readGroups(written: string, keys: readonly number[]): Group[] {
  const neurons = (group: number): number[] =>
    [...written].flatMap((of, neuron) => (of === String(group) ? [neuron] : []));
  return [...keys.map((k, group) => ({ k, neurons: neurons(group) })), { neurons: neurons(keys.length) }];
}

/** The three tokens that a head can attend to. */
export const TOKENS = ['a', 'b', '='] as const;
/** How many of the logits stand in the table. */
const HIGHEST = 12;
/** Places left free between groups of neurons. */
const GAP = 4;

/** Draws what the network does with one pair. */
export function draw(
  { a, b, logits, pattern, post }: Look,
  rings: readonly Ring[],
  groups: readonly Group[],
): Picture {
  const right = (a + b) % P;
  const answer = best(logits);
  const most = Math.max(...logits.map(Math.abs));
  const order = groups
    .flatMap(({ neurons }) => [...neurons, ...Array<undefined>(GAP).fill(undefined)])
    .slice(0, -GAP);
  const heights = order.map((neuron) => (neuron === undefined ? 0 : post[neuron]!));
  const tallest = Math.max(...heights, 1e-6);
  const ofOne = new Set(groups.flatMap(({ k, neurons }) => (k === undefined ? [] : neurons)));
  const isOfOne = (i: number): boolean => order[i] !== undefined && ofOne.has(order[i]);
  const cells = pattern.map((share, i) => [`head-${Math.floor(i / 3)}-${i % 3}`, share] as const);
  return {
    paths: {
      right: swings(logits, most, (c) => c === right),
      wrong: swings(logits, most, (c) => c !== right && c !== answer),
      answer: swings(logits, most, (c) => c === answer && c !== right),
      ofOne: bars(heights, tallest, isOfOne),
      ofMany: bars(heights, tallest, (i) => !isOfOne(i) && heights[i]! > 0),
      ...Object.fromEntries(rings.flatMap((ring, i) => handsOf(ring, i, a, b))),
    },
    words: {
      right: `right answer ${right}: ${sayLogit(logits[right]!)}`,
      answered: answer === right ? '' : `its answer ${answer}: ${sayLogit(logits[answer]!)}`,
      tallest: tallest.toFixed(1),
      ...Object.fromEntries(cells.map(([name, share]) => [name, sayShare(share)])),
    },
    tints: Object.fromEntries(cells.map(([name, share]) => [name, `${Math.round(45 * share)}%`])),
  };
}

/** What of the picture is the same for all pairs: the rings themselves. */
export function drawRings(rings: readonly Ring[]): Picture['paths'] {
  return Object.fromEntries(rings.map((ring, i) => [`ring-${i}`, ringLine(ring, sizeOf(ring))]));
}

/** What came out over all pairs, for the cells of the table. */
export function sayCounts({ without, restricted, excluded }: Result): Picture['words'] {
  const scores = Object.entries({ without, restricted, excluded });
  return Object.fromEntries(
    scores.flatMap(([name, { accuracy, loss }]) => [
      [`${name}Right`, sayShare(accuracy)],
      [`${name}Loss`, sayLoss(loss)],
    ]),
  );
}

/** The numbers behind the bars. */
export function tablesOf({ logits, post }: Look, groups: readonly Group[]): Tables {
  return {
    logits: logits
      .map((logit, c) => ({ logit, c }))
      .sort((one, other) => other.logit - one.logit)
      .slice(0, HIGHEST)
      .map(({ logit, c }) => [String(c), sayLogit(logit)]),
    neurons: groups.map(({ k, neurons }) => {
      const active = neurons.filter((neuron) => post[neuron]! > 0);
      const sum = active.reduce((all, neuron) => all + post[neuron]!, 0);
      return [nameOf(k), String(neurons.length), String(active.length), sum.toFixed(1)];
    }),
  };
}

/** What a group of neurons is called. */
export const nameOf = (k: number | undefined): string => (k === undefined ? 'mixed' : `k = ${k}`);

/** What the network makes of the pair, in a sentence. */
export function sayLook({ a, b, logits }: Look): string {
  const right = (a + b) % P;
  const answer = best(logits);
  const next = best(logits, answer);
  const sum = a + b < P ? `${a} + ${b} = ${right}` : `${a} + ${b} = ${a + b}, which is ${right} modulo ${P}`;
  const ahead = (logits[answer]! - logits[next]!).toFixed(1);
  return `${sum}. The network answers ${answer}${answer === right ? '' : ', which is wrong'}; its logit is ${ahead} above the next, that of ${next}.`;
}

/** What came of the switches, in a sentence. */
export function sayResult({ off, without }: Result): string {
  const keys = off.filter((k) => KEYS.includes(k));
  const parts = [
    ...keys.map((k) => `k = ${k}`),
    ...(off.length > keys.length ? [`the ${OTHERS.length} other frequencies`] : []),
  ];
  const how = parts.length ? `Without ${listed(parts)} in its embedding` : 'With all its frequencies';
  return `${how} it gets ${sayShare(without.accuracy)} of all ${sayCount(P * P)} sums right.`;
}

/** A logit with one decimal and a true minus. */
const sayLogit = (logit: number): string => logit.toFixed(1).replace('-', '−');

function handsOf(ring: Ring, i: number, a: number, b: number): [string, string][] {
  const to = (t: number, far: number): readonly [number, number] => {
    const [x, y] = placeOf(ring, t, sizeOf(ring));
    return [Math.round(1000 * x * far) / 1000, Math.round(1000 * y * far) / 1000];
  };
  const hand = (t: number, far: number): string => `M0 0L${to(t, far).join(' ')}`;
  const sum = (a + b) % P;
  return [
    [`hand-a-${i}`, hand(a, 0.7)],
    [`hand-b-${i}`, hand(b, 0.7)],
    [`hand-sum-${i}`, hand(sum, 1)],
    [`hit-${i}`, dotsAt([to(sum, 1)])],
  ];
}

/** The answer with the largest logit, but for one. */
function best(logits: readonly number[], but?: number): number {
  let top = but === 0 ? 1 : 0;
  logits.forEach((logit, c) => {
    if (c !== but && logit > logits[top]!) top = c;
  });
  return top;
}
