import { keyFrequencies, settings } from '../../nets/weights/mod-113/manifest.json';
import { choice, range } from '../shared/make-params.ts';
import type { Choice, Range, Values } from '../shared/params.ts';

/** The modulus of the network that is shipped. */
export const P = settings.p;
/** Its key frequencies. */
export const KEYS: readonly number[] = keyFrequencies;
/** All others. */
export const OTHERS: readonly number[] = Array.from({ length: (P - 1) / 2 }, (_, i) => i + 1).filter(
  (k) => !KEYS.includes(k),
);

/** The name of the switch of a key frequency. */
export type Switch = `k${number}` | 'rest';

const onOff = (name: string): Choice => choice(name, { on: 'on', off: 'off' });

/** What a reader can set: the two numbers, and which frequencies of the embedding are on. */
export const PARAMS: { a: Range; b: Range } & Record<Switch, Choice> = {
  a: range('a', [0, P - 1], 71),
  b: range('b', [0, P - 1], 58),
  ...(Object.fromEntries(KEYS.map((k) => [`k${k}`, onOff(`k = ${k}`)])) as Record<`k${number}`, Choice>),
  rest: onOff(`the other ${OTHERS.length}`),
};

/** What is set. */
export type Set = Values<typeof PARAMS>;

/** The switches, in the order of the page. */
export const SWITCHES: readonly Switch[] = [...KEYS.map((k): Switch => `k${k}`), 'rest'];

/** States worth a button, with what the page calls them. */
export const PRESETS = [
  { name: 'All on', on: SWITCHES },
  { name: 'Key frequencies off', on: ['rest'] },
  { name: 'All others off', on: SWITCHES.filter((key) => key !== 'rest') },
] as const;

/** The values of the switches of which these are on. */
export function switched(on: readonly Switch[]): Record<Switch, string> {
  return Object.fromEntries(SWITCHES.map((key) => [key, on.includes(key) ? 'on' : 'off'])) as Record<
    Switch,
    string
  >;
}

/** The frequencies that are switched off. */
export function offIn(set: Set): number[] {
  const keys = KEYS.filter((k) => set[`k${k}`] === 'off');
  return [...keys, ...(set.rest === 'off' ? OTHERS : [])];
}
