import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  drawSum,
  fitted,
  isNear,
  ringAt,
  sayMoment,
} from '../../../../src/figures/front/number-clock/clock.ts';
import { SUMS } from '../../../../src/figures/front/number-clock/sums.ts';
import { keyFrequencies, settings } from '../../../../src/figures/nets/weights/mod-113/manifest.json';
import { frequency, moments } from '../../../../src/figures/nets/weights/mod-113/moments.json';
import { counted } from '../../../../src/shared/words.ts';

const { p } = settings;
const ring = ringAt(moments.at(-1)!.at);
const said = (words: Readonly<Record<string, string>>): string =>
  ['sum', 'rest', 'shown']
    .map((name) => words[name])
    .filter(Boolean)
    .join(' ');

it('what it says of each sum is so, modulo p', () => {
  for (const [a, b] of SUMS) {
    const shown = (a + b) % p;
    const { words } = drawSum(ring, frequency, [a, b]);
    expect(said(words)).toBe(
      a + b < p
        ? `${a} + ${b} = ${shown}.`
        : `${a} + ${b} = ${a + b}, which a clock of ${p} shows as ${shown}.`,
    );
    expect([words['a'], words['b'], words['s']]).toEqual([String(a), `+${b}`, String(shown)]);
  }
});

it('the hand points at the sum while it is nowhere near said', () => {
  const half = drawSum(ring, frequency, [71, 58], 0.5);
  expect([said(half.words), half.words['s'], half.paths['s']]).toEqual(['71 + 58 =', '', '']);
});

it('what it says of the moments is what was measured, rounded down', () => {
  expect(moments.map((moment) => said(sayMoment(moment)))).toMatchInlineSnapshot(`
    [
      "Step 0. Right: 0% of seen sums, 0% of unseen.",
      "Step 60. Right: 17% of seen sums, 0% of unseen.",
      "Step 100. Right: 70% of seen sums, 1% of unseen.",
      "Step 200. Right: 100% of seen sums, 2% of unseen.",
      "Step 800. Right: 100% of seen sums, 6% of unseen.",
      "Step 1,600. Right: 100% of seen sums, 10% of unseen.",
      "Step 2,200. Right: 100% of seen sums, 23% of unseen.",
      "Step 2,400. Right: 100% of seen sums, 49% of unseen.",
      "Step 2,600. Right: 100% of seen sums, 96% of unseen.",
      "Step 2,800. Right: 100% of seen sums, 99% of unseen.",
      "Step 3,000. Right: every sum.",
      "Step 3,400. Right: every sum.",
      "Step 4,000. Right: every sum.",
    ]
  `);
});

it('no moment strays outside the frame', () => {
  for (const { at } of moments)
    for (const [x, y] of fitted(ringAt(at))) expect(Math.hypot(x, y)).toBeLessThan(292.01);
});

it('names that would lie under one of the hand give way', () => {
  const hidden = Array.from({ length: p }, (_, t) => t).filter((t) => isNear(t, [71], frequency, p));
  expect(hidden.length).toBe(5);
  expect(hidden).toContain(71);
});

it('its frequency is one of the network’s, of which there are as many as the caption says', () => {
  expect(keyFrequencies).toContain(frequency);
  const { home } = parse(readFileSync('tests/fixtures/course/site.yaml', 'utf8')) as {
    home: { caption: string };
  };
  expect(home.caption).toContain(`One of ${counted(keyFrequencies.length, 'clock')} in a real network`);
});
