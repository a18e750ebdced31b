import { expect, test } from 'vitest';
import { scoreInduction } from '../../../../../src/figures/nets/induction/scores.ts';
import { D_VOCAB, N_CTX, PIECE, testSequences } from '../../../../../src/figures/nets/induction/sequences.ts';
import { size } from '../../../../../src/figures/nets/kernel/kernel.ts';
import { shapesOf } from '../../../../../src/figures/nets/transformer/shape.ts';
import { switchOff } from '../../../../../src/figures/nets/transformer/switch-off.ts';

const shape = { n_layers: 2, d_model: 8, n_heads: 2, d_head: 4, d_mlp: 0, d_vocab: D_VOCAB, n_ctx: N_CTX };
const weights = Object.fromEntries(
  shapesOf(shape).map(([name, one], k) => [
    name,
    Float32Array.from({ length: size(one) }, (_, i) => Math.sin(1.7 * i + k)),
  ]),
);
const sequences = testSequences(4);

test('a head that is made to look at the token before, and one made to look where induction looks, score one', () => {
  const look = (pattern: Float32Array, head: number, back: number) => {
    const n = sequences[0]!.length;
    for (let i = 0; i < n; i++) {
      pattern.fill(0, (head * n + i) * n, (head * n + i + 1) * n);
      pattern[(head * n + i) * n + Math.max(0, i - back)] = 1;
    }
  };
  const { heads } = scoreInduction(shape, weights, sequences, (name, layer, pattern) => {
    if (name !== 'pattern') return;
    if (layer === 0) look(pattern, 1, 1);
    else look(pattern, 0, PIECE - 1);
  });
  expect(heads[0]![1]!.previous).toBeCloseTo(1, 6);
  expect(heads[0]![1]!.induction).toBe(0);
  expect(heads[1]![0]!.induction).toBeCloseTo(1, 6);
  // Of all queries only the third to the thirtieth look at the start, as far back as they can.
  expect(heads[1]![0]!.previous).toBe(0);
  expect(heads[0]![0]!.previous).toBeLessThan(1);
});

test('a network that knows what follows each token of the piece is right both times; one that knows nothing is not', () => {
  const [tokens] = sequences as [Int32Array];
  const table = { ...shape, d_model: D_VOCAB, n_heads: 1, d_head: 4 };
  const nothing = Object.fromEntries(
    shapesOf(table).map(([name, one]) => [name, new Float32Array(size(one))]),
  );
  const knows = { ...nothing, W_E: nothing['W_E']!.slice(), W_U: nothing['W_U']!.slice() };
  for (let token = 0; token < D_VOCAB; token++) knows.W_E[token * D_VOCAB + token] = 1;
  for (let i = 1; i < PIECE; i++) knows.W_U[tokens[i]! * D_VOCAB + tokens[i + 1]!] = 3;
  const { first, second, accuracy } = scoreInduction(table, knows, [tokens]);
  expect([first < 1e-3, second < 1e-3, accuracy]).toEqual([true, true, 1]);
  expect(scoreInduction(table, nothing, [tokens]).second).toBeCloseTo(Math.log(D_VOCAB), 5);
});

test('with all heads off, the same tokens cost the same both times, but for their places', () => {
  const still = { ...weights, W_pos: new Float32Array(N_CTX * shape.d_model) };
  const heads = [0, 1].flatMap((layer) => [0, 1].map((head) => ({ layer, head })));
  const off = scoreInduction(shape, still, sequences, switchOff(shape, heads));
  expect(off.second).toBeCloseTo(off.first, 6);
  const on = scoreInduction(shape, still, sequences);
  expect(Math.abs(on.second - on.first)).toBeGreaterThan(1e-3);
});
