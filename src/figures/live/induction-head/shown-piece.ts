import { BOS } from '../../nets/induction/sequences.ts';
import { random, shuffled } from '../../nets/random.ts';
import { hooks } from '../../nets/transformer/paths.ts';
import { run, type Hook } from '../../nets/transformer/run.ts';
import type { TransformerShape, TransformerWeights } from '../../nets/transformer/shape.ts';

/** How many tokens the piece has that is shown; those that networks are scored on are longer. */
export const LENGTH = 12;
/** How many tokens are shown: the start, and the piece twice. */
export const TOKENS = 2 * LENGTH + 1;

const SIGNS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789&';

/** A token as the page writes it: tokens mean nothing, so each is a sign. */
export const label = (token: number): string => (token === BOS ? '·' : SIGNS[token]!);

/** The start, and a piece of different tokens twice. */
export function shownTokens(seed: number): number[] {
  const piece = [...shuffled(BOS, random(seed)).subarray(0, LENGTH)];
  return [BOS, ...piece, ...piece];
}

/** Where each head looks in these tokens, layer by layer: [n, n] each, cut to three digits. */
export function patternsOf(
  shape: TransformerShape,
  weights: Readonly<TransformerWeights>,
  tokens: readonly number[],
  change: Hook = () => {},
): number[][] {
  const patterns: number[][] = [];
  const cells = tokens.length ** 2;
  const note: Hook = (name, _, pattern) => {
    if (name !== 'pattern') return;
    for (let at = 0; at < pattern.length; at += cells)
      patterns.push(Array.from(pattern.subarray(at, at + cells), (share) => Math.round(1000 * share) / 1000));
  };
  run(shape, weights, tokens, hooks(change, note));
  return patterns;
}
