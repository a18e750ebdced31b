import { lossAt, scoreInduction, type HeadScores } from '../../nets/induction/scores.ts';
import { PIECE, testSequences } from '../../nets/induction/sequences.ts';
import { hooks, withoutPath } from '../../nets/transformer/paths.ts';
import { unembed, type Hook } from '../../nets/transformer/run.ts';
import { unpackWeights } from '../../nets/transformer/shape.ts';
import { switchOff } from '../../nets/transformer/switch-off.ts';
import { SHAPE, type Wish } from './params.ts';
import { patternsOf, shownTokens } from './shown-piece.ts';

/** How many sequences the network is scored on. */
export const SCORED = 16;

/** What is seen of the network. */
export interface Sight {
  wish: Wish;
  /** What it reads: the start, and a piece twice. */
  tokens: number[];
  /** Of each head, layer by layer: where it looks, [n, n]. */
  patterns: number[][];
  /** How every head scores on sequences that are longer, and how well the network does on them. */
  scores: HeadScores[];
  first: number;
  second: number;
  accuracy: number;
  /** Mean loss for each token but the first, by its place in such a sequence. */
  losses: number[];
}

/** The shipped network, to be looked into. */
export interface Reader {
  look(wish: Wish): Sight;
}

/** Unpacks the weights. */
export function createReader(bytes: Uint8Array | ArrayBuffer): Reader {
  const weights = unpackWeights(SHAPE, bytes);
  const sequences = testSequences(SCORED);
  return {
    look(wish) {
      const { away, cut } = wish;
      const change = hooks(
        switchOff(SHAPE, away),
        cut ? withoutPath(SHAPE, weights, cut.from, { layer: 1, made: cut.made }) : () => {},
      );
      const tokens = shownTokens(wish.piece);
      const patterns = patternsOf(SHAPE, weights, tokens, change);
      const losses = Array<number>(2 * PIECE).fill(0);
      let at = -1;
      const note: Hook = (name, layer, stream) => {
        if (name === 'embed') at++;
        if (name !== 'resid_post' || layer !== SHAPE.n_layers - 1) return;
        const logits = unembed(SHAPE, weights, stream);
        losses.forEach((_, place) => {
          const { loss } = lossAt(logits, place, SHAPE.d_vocab, sequences[at]![place + 1]!);
          losses[place]! += loss / SCORED;
        });
      };
      const { heads, ...scores } = scoreInduction(SHAPE, weights, sequences, hooks(change, note));
      return { wish, tokens, patterns, losses, ...scores, scores: heads.flat() };
    },
  };
}
