import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  draw,
  sayLook,
  sayResult,
  tablesOf,
  readGroups,
  writeGroups,
} from '../../../../src/figures/live/modular-inside/draw.ts';
import { createReader } from '../../../../src/figures/live/modular-inside/model.ts';
import {
  KEYS,
  offIn,
  OTHERS,
  PARAMS,
  PRESETS,
  switched,
} from '../../../../src/figures/live/modular-inside/params.ts';
import { startOf } from '../../../../src/figures/live/shared/params.ts';
import { plainKernel } from '../../../../src/figures/nets/kernel/plain-kernel.ts';
import manifest from '../../../../src/figures/nets/weights/mod-113/manifest.json';
import { fastKernel } from '../nets/kernels.ts';

const { measures, file } = manifest.checkpoints[0]!;
const bytes = readFileSync(`src/figures/nets/weights/mod-113/${file}`);
const reader = createReader(bytes, fastKernel);
const start = startOf(PARAMS);

test('nothing off and all key frequencies off give the losses that the manifest says', () => {
  const whole = reader.count([]);
  expect(whole.without.accuracy).toBe(1);
  expect(whole.restricted.loss / measures.restrictedLoss).toBeCloseTo(1, 3);
  expect(whole.excluded.loss / measures.train.loss).toBeCloseTo(1, 3);
  const broken = reader.count(KEYS);
  expect(broken.excluded.loss).toBeCloseTo(measures.excludedLoss, 3);
  expect(broken.without.accuracy).toBeLessThan(0.02);
});

test('every single key frequency matters, and all others together do not', () => {
  for (const k of KEYS) expect(reader.count([k]).without.accuracy).toBeLessThan(0.3);
  expect(OTHERS).toHaveLength(53);
  const without = reader.count(OTHERS);
  expect(without.without.accuracy).toBe(1);
  expect(without.restricted.accuracy).toBe(1);
});

test('where there is no fast kernel the plain one counts the same', () => {
  const [fast, plain] = [reader, createReader(bytes, plainKernel)].map((one) => one.count([9]));
  expect(plain!.without.accuracy).toBe(fast!.without.accuracy);
  expect(plain!.without.loss).toBeCloseTo(fast!.without.loss, 3);
});

test('switches say what is off, and the buttons set them', () => {
  expect(offIn(start)).toEqual([]);
  const off = PRESETS.map(({ on }) => offIn({ ...start, ...switched(on) }));
  expect(off).toEqual([[], [...KEYS], [...OTHERS]]);
});

test('what it makes of a pair is drawn and said', () => {
  const look = reader.look(71, 58, []);
  const groups = [{ k: 9, neurons: [0, 1] }, { neurons: [2] }];
  expect(sayLook(look)).toMatch(
    /^71 \+ 58 = 129, which is 16 modulo 113\. The network answers 16; its logit is 17\.3 above the next, that of \d+\.$/,
  );
  const { words, paths } = draw(look, reader.rings, groups);
  expect(words['right']).toMatch(/^right answer 16: \d/);
  expect(words['answered']).toBe('');
  expect(paths['answer']).toBe('');
  expect(paths['hand-sum-0']).toMatch(/^M0 0L/);
  for (const head of [0, 1, 2, 3]) {
    const shares = [0, 1, 2].map((key) => look.pattern[3 * head + key]!);
    expect(shares.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 5);
  }
  const highest = tablesOf(look, groups)['logits']!;
  expect(highest).toHaveLength(12);
  expect(highest[0]).toEqual(['16', Math.max(...look.logits).toFixed(1)]);
  const wrong = { ...look, logits: look.logits.map((_, c) => (c === 3 ? 5 : c === 16 ? 4 : 0)) };
  expect(sayLook(wrong)).toContain(
    'The network answers 3, which is wrong; its logit is 1.0 above the next, that of 16.',
  );
  expect(draw(wrong, reader.rings, groups).words['answered']).toBe('its answer 3: 5.0');
});

test('results are said with what is off', () => {
  const score = { accuracy: 0.284, loss: 1 };
  const result = { without: score, restricted: score, excluded: score };
  expect(sayResult({ off: [], ...result })).toBe(
    'With all its frequencies it gets 28% of all 12,769 sums right.',
  );
  expect(sayResult({ off: [9, 35], ...result })).toContain('Without k = 9 and k = 35 in its embedding it');
  expect(sayResult({ off: [9, ...OTHERS], ...result })).toContain(
    'Without k = 9 and the 53 other frequencies in',
  );
});

test('groups of neurons are written into the page and read from it', () => {
  const groups = [{ k: 9, neurons: [1, 4] }, { k: 33, neurons: [0] }, { neurons: [2, 3] }];
  expect(writeGroups(groups)).toBe('10220');
  expect(readGroups('10220', [9, 33])).toEqual(groups);
});
