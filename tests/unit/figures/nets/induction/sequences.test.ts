import { expect, test } from 'vitest';
import {
  BOS,
  createText,
  N_CTX,
  PIECE,
  testSequences,
} from '../../../../../src/figures/nets/induction/sequences.ts';
import { inductionTask } from '../../../../../src/figures/nets/induction/task.ts';
import { random } from '../../../../../src/figures/nets/random.ts';

test('a test sequence is BOS and a piece of different tokens, twice', () => {
  for (const tokens of testSequences(20)) {
    const piece = tokens.slice(1, 1 + PIECE);
    expect([tokens.length, tokens[0], new Set(piece).size]).toEqual([1 + 2 * PIECE, BOS, PIECE]);
    expect(tokens.slice(1 + PIECE)).toEqual(piece);
    expect(piece.includes(BOS)).toBe(false);
  }
  expect(testSequences(3)).toEqual(testSequences(20).slice(0, 3));
});

test('text to train on begins with BOS, and much of it has stood before, up to four tokens long at least', () => {
  const text = createText(random(1));
  const texts = Array.from({ length: 200 }, text);
  for (const tokens of texts) {
    expect([tokens.length, tokens.indexOf(BOS), tokens.lastIndexOf(BOS)]).toEqual([N_CTX, 0, 0]);
  }
  const again = texts.filter((tokens) => repeatsFour(tokens)).length;
  expect(again).toBe(200);
});

function repeatsFour(tokens: Int32Array): boolean {
  const seen = new Set<string>();
  return Array.from(tokens.keys()).some((i) => {
    const four = tokens.slice(i, i + 4).join();
    return i + 4 <= tokens.length && (seen.has(four) || !seen.add(four));
  });
}

test('every position is asked for the token that is next, but the last', () => {
  const [tokens, targets] = [new Int32Array(N_CTX), new Int32Array(N_CTX)];
  inductionTask(random(3))(tokens, targets);
  expect(tokens).toEqual(createText(random(3))());
  expect(targets.slice(0, -1)).toEqual(tokens.slice(1));
  expect(targets.at(-1)).toBe(-1);
});
