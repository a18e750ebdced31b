import { settings } from '../../nets/weights/induction-64/manifest.json';
import type { Made } from '../../nets/transformer/paths.ts';
import type { TransformerShape } from '../../nets/transformer/shape.ts';
import type { Head } from '../../nets/transformer/switch-off.ts';
import { awayIn, awayParams, headName, headsOf, type Away } from '../shared/heads-of.ts';
import { choice, range } from '../shared/make-params.ts';
import type { Choice, Range, Values } from '../shared/params.ts';
import { LENGTH, TOKENS } from './shown-piece.ts';

/** The network that is shipped. */
export const SHAPE: TransformerShape = settings;
/** Its heads, layer by layer. */
export const HEADS = headsOf(SHAPE);
const named = (heads: readonly Head[]): Record<string, string> =>
  Object.fromEntries(heads.map((head) => [headName(head), `head ${headName(head)}`]));

/** What a reader can set: the head that is shown large and the token that looks, the piece, and what is taken away. */
export const PARAMS: {
  head: Choice;
  token: Range;
  piece: Range;
  from: Choice;
  made: Choice;
} & Record<Away, Choice> = {
  head: choice('Shown large', named(HEADS), '0.1'),
  token: range('The token that looks', [0, TOKENS - 1], LENGTH + 5),
  piece: range('Piece', [1, 999], 1),
  ...awayParams(HEADS),
  from: choice('Cut only the path from', {
    none: 'no head',
    ...named(HEADS.filter(({ layer }) => layer === 0)),
  }),
  made: choice('into layer 1’s', { k: 'keys', q: 'queries', v: 'values' }),
};

/** What is set. */
export type Set = Values<typeof PARAMS>;

/** What changes the network, or what it reads; the rest only chooses what is shown of it. */
export const DECISIVE = [
  'piece',
  'from',
  'made',
  ...Object.keys(awayParams(HEADS)),
] as (keyof typeof PARAMS)[];

/** What a reader asks of the network: what it reads, and what is taken from it. */
export interface Wish {
  /** The seed of the piece that is shown. */
  piece: number;
  away: Head[];
  /** The path from a head of layer 0 into what layer 1 makes. */
  cut?: { from: Head; made: Made };
}

/** What is asked of the network where this is set. */
export function wishOf(set: Set): Wish {
  const from = HEADS.find((head) => headName(head) === set.from);
  return {
    piece: set.piece,
    away: awayIn(HEADS, set),
    ...(from && { cut: { from, made: set.made as Made } }),
  };
}
