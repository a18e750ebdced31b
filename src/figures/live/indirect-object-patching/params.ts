import { isSlot, TEMPLATES } from '../../nets/indirect/templates.ts';
import { settings } from '../../nets/weights/indirect-48/manifest.json';
import { choice, range, seedFrom } from '../shared/make-params.ts';
import type { Choice, Range, Values } from '../shared/params.ts';

/** Layers of the networks, and heads in each. */
export const { n_layers: LAYERS, n_heads: HEADS } = settings;

/** The heads in the order of their bits, "0.0" to "1.2". */
export const HEAD_NAMES: readonly string[] = Array.from(
  { length: LAYERS * HEADS },
  (_, bit) => `${Math.floor(bit / HEADS)}.${bit % HEADS}`,
);

/** All heads, as bits. */
export const ALL = 2 ** (LAYERS * HEADS) - 1;

/** The name of the switch that keeps a head. */
export type Switch = `h${string}`;
/** The switches of all heads, in the order of their bits. */
export const SWITCHES: readonly Switch[] = HEAD_NAMES.map((name): Switch => `h${name}`);

const sentences = TEMPLATES.map((words, i) => [
  // Keys that are no numbers keep their order.
  `s${i + 1}`,
  words
    .map((word) => (isSlot(word) ? '…' : word))
    .join(' ')
    .replace(/ ([,.])/g, '$1'),
]);

/** What a reader can set: the network, a pair of sentences, the way of a patch; which heads are kept, and what stands in for the others. */
export const PARAMS: {
  network: Choice;
  seed: Range;
  sentence: Choice;
  giver: Choice;
  names: Range;
  corrupt: Choice;
  way: Choice;
  by: Choice;
} & Record<Switch, Choice> = {
  network: choice('Network', { s1: 'seed 1', s3: 'seed 3', own: 'your own, trained below' }),
  // A seed with which the task is learnt, so that what is trained first works.
  seed: seedFrom(4),
  sentence: choice('Sentence', Object.fromEntries(sentences) as Record<string, string>),
  giver: choice('Giver', { second: 'the second name', first: 'the first name' }),
  names: range('Names', [0, 99], 0),
  corrupt: choice('Corrupt', {
    swap: 'the other one gives',
    third: 'a third person gives',
    all: 'all three names are new',
  }),
  way: choice('Patch', {
    noise: 'from corrupted into clean',
    denoise: 'from clean into corrupted',
  }),
  by: choice('In place of the others', {
    mean: 'their average',
    resample: 'what they gave elsewhere',
  }),
  ...(Object.fromEntries(
    SWITCHES.map((key, bit) => [key, choice(HEAD_NAMES[bit]!, { on: 'on', off: 'off' })]),
  ) as Record<Switch, Choice>),
};

/** What the map depends on; the rest is told from what the page holds. */
export const MAPPED: readonly (keyof typeof PARAMS)[] = [
  'network',
  'sentence',
  'giver',
  'names',
  'corrupt',
  'way',
];

/** What is set. */
export type Set = Values<typeof PARAMS>;

/** The heads that are kept, as bits. */
export function keptOf(set: Set): number {
  return SWITCHES.reduce((kept, key, bit) => kept | (set[key] === 'on' ? 1 << bit : 0), 0);
}

/** The names of these heads. */
export function namesOf(kept: number): string[] {
  return HEAD_NAMES.filter((_, bit) => (kept >> bit) & 1);
}
