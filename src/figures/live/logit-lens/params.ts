import { listed } from '../../../shared/words.ts';
import sentences from '../../nets/weights/speeches-96/sentences.json';
import type { Lens } from '../../nets/speeches/lens.ts';
import { hasStrangeSigns, plainText } from '../../nets/speeches/pieces.ts';
import { SPEECHES } from '../../nets/speeches/settings.ts';
import { awayKey, headName, headsOf, type Away } from '../shared/heads-of.ts';
import { choice, range } from '../shared/make-params.ts';
import type { Choice, Range, Values, Words } from '../shared/params.ts';

/** The heads of the network, layer by layer. */
const HEADS = headsOf(SPEECHES);
/** What is read through the lens: the embedding, and what each layer leaves. */
export const ROWS = [
  'embedding',
  ...Array.from({ length: SPEECHES.n_layers }, (_, layer) => `layer ${layer}`),
];

const switches = Object.fromEntries(
  Array.from({ length: SPEECHES.n_layers }, (_, layer) => [
    [`without-mlp-${layer}`, away(`the MLP of layer ${layer}`)],
    [`without-layer-${layer}`, away(`all of layer ${layer}`)],
  ]).flat(),
) as Record<Away, Choice>;

/** What a reader can set: what is read, the lens, the guess that is looked at, and what is switched off. */
export const PARAMS: {
  sentence: Range;
  own: Words;
  lens: Choice;
  row: Range;
  piece: Range;
} & Record<Away, Choice> = {
  sentence: range('Sentence', [1, sentences.length], 1),
  own: { kind: 'words', name: 'Your own words', most: 300, value: '' },
  lens: choice('Lens', { plain: 'logit lens', tuned: 'tuned lens' } satisfies Record<Lens, string>),
  row: range('Row', [0, SPEECHES.n_layers], SPEECHES.n_layers),
  piece: range('Piece', [0, SPEECHES.n_ctx - 1], 1),
  ...(Object.fromEntries(
    HEADS.map((head) => [awayKey(head), away(`head ${head.head} of layer ${head.layer}`)]),
  ) as Record<Away, Choice>),
  ...switches,
};

/** What is set. */
export type Set = Values<typeof PARAMS>;

/** What chooses only what is shown of an answer. */
export const SHOWN = ['lens', 'row', 'piece'] as const;

/** What a reader asks of the network: what it reads, and what is switched off. */
export interface Wish {
  text: string;
  heads: { layer: number; head: number }[];
  mlps: number[];
  /** Both in words: where the text is from, and what is switched off. */
  source: string;
  off: string;
}

/** What is asked of the network where this is set. */
export function wishOf(set: Set): Wish {
  const layers = ROWS.slice(1).map((_, layer) => layer);
  const off = (what: string): boolean => set[`without-${what}`] === 'on';
  const whole = (layer: number): boolean => off(`layer-${layer}`);
  return {
    text: plainText(set.own) || sentences[set.sentence - 1]!.text,
    heads: HEADS.filter((head) => whole(head.layer) || off(headName(head))),
    mlps: layers.filter((layer) => whole(layer) || off(`mlp-${layer}`)),
    source: saySource(set),
    off: sayOff(set),
  };
}

/** What is switched off, in words; nothing when nothing is. */
function sayOff(set: Set): string {
  const names = Object.entries(PARAMS)
    .filter(([key]) => key.startsWith('without-') && set[key as Away] === 'on')
    .map(([, { name }]) => name);
  return listed(names);
}

/** Where the sentence comes from. */
function saySource(set: Set): string {
  if (plainText(set.own))
    return `Your own words${hasStrangeSigns(set.own) ? ', without signs that the network does not know' : ''}.`;
  const lost = set.own.trim() ? 'The network knows none of the signs that you wrote. ' : '';
  return `${lost}Sentence ${set.sentence} of ${sentences.length}, from an address of ${sentences[set.sentence - 1]!.year}.`;
}

/** The lens that is set. */
export const lensOf = (set: Set): Lens => set.lens as Lens;

function away(name: string): Choice {
  return choice(name, { on: 'switched off', off: 'there' }, 'off');
}
