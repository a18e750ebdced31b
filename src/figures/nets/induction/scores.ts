import { run, type Hook } from '../transformer/run.ts';
import type { TransformerShape, TransformerWeights } from '../transformer/shape.ts';
import { PIECE } from './sequences.ts';

/** Mean shares of a head's attention. */
export interface HeadScores {
  /** From a token to the one before it. */
  previous: number;
  /** From a token of the repetition to the one that followed it the first time. */
  induction: number;
}

/** How well a network continues a repeated piece. The same tokens count both times: all of the piece but its first. */
export interface InductionScores {
  /** Mean loss in nats when they come for the first time, and when they come again. */
  first: number;
  second: number;
  /** In which share of the places the likeliest token is right when they come again. */
  accuracy: number;
  /** [layer][head] */
  heads: HeadScores[][];
}

/** Lets a network read these repeated pieces (`testSequences`), and scores it and its heads. */
export function scoreInduction(
  shape: TransformerShape,
  weights: Readonly<TransformerWeights>,
  sequences: readonly Int32Array[],
  hook: Hook = () => {},
): InductionScores {
  const { n_layers, n_heads } = shape;
  const heads = Array.from({ length: n_layers }, () =>
    Array.from({ length: n_heads }, () => ({ previous: 0, induction: 0 })),
  );
  const [pairs, repeats] = [2 * PIECE - 1, PIECE - 1].map((count) => count * sequences.length) as [
    number,
    number,
  ];
  let [first, second, right] = [0, 0, 0];
  for (const tokens of sequences) {
    const n = tokens.length;
    const logits = run(shape, weights, tokens, (name, layer, activation) => {
      hook(name, layer, activation);
      if (name !== 'pattern') return;
      for (const [head, score] of heads[layer]!.entries()) {
        const share = (query: number, key: number) => activation[(head * n + query) * n + key]!;
        for (let i = 2; i < n; i++) score.previous += share(i, i - 1) / pairs;
        for (let i = PIECE + 1; i < n - 1; i++) score.induction += share(i, i - PIECE + 1) / repeats;
      }
    });
    for (let i = 1; i < PIECE; i++) {
      first += lossAt(logits, i, shape.d_vocab, tokens[i + 1]!).loss;
      const again = lossAt(logits, i + PIECE, shape.d_vocab, tokens[i + 1]!);
      second += again.loss;
      if (again.right) right++;
    }
  }
  return { first: first / repeats, second: second / repeats, accuracy: right / repeats, heads };
}

/** Loss in nats at a position of `logits` [n, d_vocab] for the token that comes next, and whether that token is the likeliest. */
export function lossAt(
  logits: Float32Array,
  position: number,
  d_vocab: number,
  target: number,
): { loss: number; right: boolean } {
  const row = logits.subarray(position * d_vocab, (position + 1) * d_vocab);
  const top = row.reduce((most, x) => Math.max(most, x), -Infinity);
  const sum = row.reduce((all, x) => all + Math.exp(x - top), 0);
  return { loss: Math.log(sum) + top - row[target]!, right: row[target] === top };
}
