import merges from '../../nets/weights/speeches-96/merges.json';
import type { MakeKernel } from '../../nets/kernel/kernel.ts';
import { unpack } from '../../nets/pack.ts';
import type { Guess } from '../../nets/speeches/guesses.ts';
import { createReader, type Lens } from '../../nets/speeches/lens.ts';
import { shapesWithMaps } from '../../nets/speeches/lens-maps.ts';
import { plainText, type Merges } from '../../nets/speeches/pieces.ts';
import { SPEECHES } from '../../nets/speeches/settings.ts';
import { createSpeller } from '../../nets/speeches/speller.ts';
import { hooks } from '../../nets/transformer/paths.ts';
import { switchOff, switchOffMlps } from '../../nets/transformer/switch-off.ts';
import type { Wish } from './params.ts';

/** A guess whose pieces are spelt out. */
export interface Told extends Omit<Guess, 'best'> {
  best: readonly { text: string; share: number }[];
}

/** What both lenses see; [row][piece]. */
export type Seen = Record<Lens, Told[][]>;

/** What is seen of the network. */
export interface Look {
  /** What was asked. */
  wish: Wish;
  /** What it read, in pieces, and how many more there were. */
  pieces: string[];
  beyond: number;
  now: Seen;
  /** The same with nothing switched off. */
  intact: Seen;
}

/** Unpacks the language model, to be looked into. */
export function createModel(bytes: Uint8Array | ArrayBuffer, kernel: MakeKernel): { look(wish: Wish): Look } {
  const reader = createReader(unpack(bytes, shapesWithMaps(SPEECHES)), kernel);
  const { spell, pieces } = createSpeller(merges as unknown as Merges);
  const tell = ({ best, ...rest }: Guess): Told => ({
    ...rest,
    best: best.map(({ piece, share }) => ({ text: pieces[piece]!, share })),
  });
  const see = (tokens: readonly number[], { heads, mlps }: Pick<Wish, 'heads' | 'mlps'>): Seen => {
    const { plain, tuned } = reader.read(tokens, hooks(switchOff(SPEECHES, heads), switchOffMlps(mlps)));
    const told = (rows: Guess[][]): Told[][] => rows.map((row) => row.map(tell));
    return { plain: told(plain), tuned: told(tuned) };
  };
  let last: { text: string; intact: Seen } | undefined;
  return {
    look(wish) {
      // As it stands within an address: a word there has a space before it.
      const all = spell(` ${plainText(wish.text)}`);
      const tokens = all.slice(0, SPEECHES.n_ctx);
      const intact = last?.text === wish.text ? last.intact : see(tokens, { heads: [], mlps: [] });
      last = { text: wish.text, intact };
      return {
        wish,
        pieces: tokens.map((piece) => pieces[piece]!),
        beyond: all.length - tokens.length,
        now: wish.heads.length + wish.mlps.length > 0 ? see(tokens, wish) : intact,
        intact,
      };
    },
  };
}
