import { expect, test } from 'vitest';
import {
  corrupted,
  drawPrompt,
  drawThird,
  isHeld,
  makePrompt,
  N_CTX,
  testPrompts,
  type Prompt,
} from '../../../../../src/figures/nets/indirect/prompts.ts';
import {
  BOS,
  NAMES,
  OBJECTS,
  PLACES,
  TEMPLATES,
  tokenOf,
  TRAINED_TEMPLATES,
  VOCABULARY,
} from '../../../../../src/figures/nets/indirect/templates.ts';
import { indirectTask } from '../../../../../src/figures/nets/indirect/task.ts';
import { random } from '../../../../../src/figures/nets/random.ts';

const [ada, tom] = ['Ada', 'Tom'].map((name) => tokenOf.get(name)!) as [number, number];
const words = ({ tokens }: Prompt) => Array.from(tokens, (token) => VOCABULARY[token]).join(' ');

test('words are many enough, different, and names come first', () => {
  expect([NAMES.length, PLACES.length, OBJECTS.length]).toEqual([60, 8, 8]);
  expect(new Set(VOCABULARY).size).toBe(VOCABULARY.length);
  expect(VOCABULARY.slice(0, 60)).toEqual(NAMES);
});

test.each([
  ['the second gives', tom, 'BOS BOS When Ada and Tom went to the garden , Tom gave a toy to', ada, tom],
  ['the first gives', ada, 'BOS BOS When Ada and Tom went to the garden , Ada gave a toy to', tom, ada],
  ['a third gives', 5, 'BOS BOS When Ada and Tom went to the garden , Ben gave a toy to', ada, tom],
])('%s', (_, giver, text, receiver, other) => {
  const prompt = makePrompt({ template: 0, first: ada, second: tom, giver, place: 0, object: 7, shift: 1 });
  expect(words(prompt)).toBe(text.replace('Ben', NAMES[5]!));
  expect([prompt.receiver, prompt.other, prompt.end]).toEqual([receiver, other, prompt.tokens.length - 1]);
  expect(prompt.at).toEqual({ first: 3, second: 5, place: 9, giver: 11, object: 14 });
});

test('a corrupted prompt has a third name where the giver stood, and nothing else is changed', () => {
  const next = random(1);
  for (const prompt of testPrompts(60, 'trained')) {
    const third = drawThird(prompt, next);
    expect([prompt.receiver, prompt.other]).not.toContain(third);
    const { tokens, ...rest } = corrupted(prompt, third);
    const changed = Array.from(tokens.keys()).filter((i) => tokens[i] !== prompt.tokens[i]);
    expect(changed).toEqual([prompt.at.giver]);
    expect({ ...rest, tokens: prompt.tokens }).toEqual(prompt);
  }
});

test('what is trained on and what is tested on have no pair of names in common, and all fit', () => {
  const next = random(2);
  const trained = Array.from({ length: 300 }, () => drawPrompt(next));
  expect(trained.some(({ receiver, other }) => isHeld(receiver, other))).toBe(false);
  expect(Math.max(...trained.map(({ template }) => template))).toBe(TRAINED_TEMPLATES - 1);
  const tested = [...testPrompts(64, 'trained'), ...testPrompts(64, 'held')];
  expect(tested.every(({ receiver, other }) => isHeld(receiver, other))).toBe(true);
  expect(new Set(tested.map(({ template }) => template)).size).toBe(TEMPLATES.length);
  const longest = TEMPLATES.keys().map((template) => drawPrompt(next, { template, shift: 5 }).tokens.length);
  expect(Math.max(...longest)).toBeLessThanOrEqual(N_CTX);
  const share = NAMES.flatMap((_, a) => NAMES.map((_, b) => isHeld(a, b))).filter(Boolean).length / 60 ** 2;
  expect(Math.abs(share - 0.2)).toBeLessThan(0.02);
});

test('only the last word of a sentence is asked for the receiver; what is left of the context is filled up', () => {
  const [tokens, targets] = [new Int32Array(N_CTX), new Int32Array(N_CTX)];
  const task = indirectTask(random(4));
  const next = random(4);
  for (let i = 0; i < 20; i++) {
    task(tokens, targets);
    const prompt = drawPrompt(next);
    expect(tokens.slice(0, prompt.end + 1)).toEqual(prompt.tokens);
    expect([...new Set(tokens.slice(prompt.end + 1))].every((token) => token === BOS)).toBe(true);
    expect(Array.from(targets.keys()).filter((at) => targets[at] !== -1)).toEqual([prompt.end]);
    expect(targets[prompt.end]).toBe(prompt.receiver);
  }
});
