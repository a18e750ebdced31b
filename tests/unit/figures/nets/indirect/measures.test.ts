import { expect, test } from 'vitest';
import {
  answerOf,
  attentionFromEnd,
  measureAnswers,
  rolesOf,
} from '../../../../../src/figures/nets/indirect/measures.ts';
import { makePrompt, N_CTX, testPrompts } from '../../../../../src/figures/nets/indirect/prompts.ts';
import { VOCABULARY } from '../../../../../src/figures/nets/indirect/templates.ts';
import { size } from '../../../../../src/figures/nets/kernel/kernel.ts';
import { shapesOf } from '../../../../../src/figures/nets/transformer/shape.ts';

const shape = {
  n_layers: 2,
  d_model: 8,
  n_heads: 2,
  d_head: 4,
  d_mlp: 0,
  d_vocab: VOCABULARY.length,
  n_ctx: N_CTX,
};
const weights = Object.fromEntries(
  shapesOf(shape).map(([name, one], k) => [
    name,
    Float32Array.from({ length: size(one) }, (_, i) => Math.sin(1.7 * i + k)),
  ]),
);
const prompt = makePrompt({ template: 0, first: 2, second: 1, giver: 1, place: 0, object: 0 });

test('an answer from logits by hand: the receiver may beat the other name and still be wrong', () => {
  const logits = new Float32Array(shape.d_vocab).fill(-100);
  [logits[2], logits[1], logits[40]] = [3, 1, 4];
  const answer = answerOf(logits, prompt);
  expect([answer.difference, answer.accuracy]).toEqual([2, 0]);
  expect(answer.probability).toBeCloseTo(Math.exp(3) / (Math.exp(3) + Math.exp(1) + Math.exp(4)), 6);
  expect(answer.logOdds).toBeCloseTo(3 - Math.log(Math.exp(1) + Math.exp(4)), 5);
  logits[40] = 2;
  expect(answerOf(logits, prompt).accuracy).toBe(1);
});

test('roles are those of the sentence', () => {
  const roles = rolesOf(
    makePrompt({ template: 0, first: 2, second: 1, giver: 1, place: 0, object: 0, shift: 1 }),
  );
  expect(roles).toEqual([
    ...['BOS', 'BOS', 'rest', 'receiver', 'and', 'other', 'after the names', 'rest', 'rest', 'rest', 'rest'],
    ...['giver', 'rest', 'rest', 'rest', 'end'],
  ]);
});

test('measures are means, a hook for each prompt is heard, and shares of attention sum to one', () => {
  const prompts = testPrompts(6, 'held');
  const each = prompts.map((one) => measureAnswers(shape, weights, [one]));
  const all = measureAnswers(shape, weights, prompts);
  for (const name of ['difference', 'accuracy', 'probability', 'logOdds'] as const)
    expect(all[name]).toBeCloseTo(
      each.reduce((sum, one) => sum + one[name] / 6, 0),
      5,
    );
  const heard: number[] = [];
  measureAnswers(shape, weights, prompts, (_, index) => (name) => {
    if (name === 'embed') heard.push(index);
  });
  expect(heard).toEqual([0, 1, 2, 3, 4, 5]);
  for (const share of attentionFromEnd(shape, weights, prompts).flat())
    expect(Object.values(share).reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 5);
});
