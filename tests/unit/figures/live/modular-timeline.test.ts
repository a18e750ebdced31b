import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  drawInside,
  drawPlace,
  lookInto,
  rowsOf,
  sayPlace,
} from '../../../../src/figures/live/modular-timeline/draw.ts';
import { CHECKPOINTS, KEYS, PARAMS, START } from '../../../../src/figures/live/modular-timeline/params.ts';
import { unpackWeights } from '../../../../src/figures/nets/modular/checkpoint.ts';
import { settings } from '../../../../src/figures/nets/weights/mod-59/manifest.json';

const insideOf = (at: number) => {
  const bytes = readFileSync(`src/figures/nets/weights/mod-59/${CHECKPOINTS[at]!.file}`);
  return lookInto(unpackWeights(settings, bytes).W_E);
};

test('the figure begins at the checkpoint that it was drawn from', () => {
  expect(CHECKPOINTS[PARAMS.at.value]!.epoch).toBe(START);
});

test('what is looked up in the weights is what the manifest measured', () => {
  CHECKPOINTS.forEach(({ measures }, at) => {
    const { spectrum, rings } = insideOf(at);
    const share = rings.reduce((sum, ring) => sum + ring.share, 0);
    expect(share).toBeCloseTo(measures.keyShareOfEmbedding, 4);
    expect(spectrum).toHaveLength(29);
    expect(rings.map(({ k }) => k)).toEqual(KEYS);
  });
});

test('a checkpoint is drawn, said and listed', () => {
  expect(drawPlace(5).paths['here']).toBe('M257.1 0V160');
  expect(sayPlace(0)).toBe(
    'Step 0: 2% of the sums trained on are right, and 2% of those held back. Restricted loss 4.11, excluded loss 4.12.',
  );
  expect(rowsOf()).toHaveLength(10);
  expect(rowsOf()[5]!.slice(0, 5)).toEqual(['3,000', '22%', '6.1 · 10⁻⁷', '15.92', '0.314']);
  const { words, places } = drawInside(insideOf(9));
  expect(words['clock-0']).toMatch(/^k = 8: \d+%$/);
  // Residue 0 stands near the top of a clean clock.
  expect(places!['label-0-0']![1]).toBeLessThan(-0.5);
});
