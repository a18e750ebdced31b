import { expect, it } from 'vitest';
import { DEPTHS, drawAttention } from '../../../../src/figures/live/shared/attention.ts';
import { awayIn, awayParams, headName, headsOf } from '../../../../src/figures/live/shared/heads-of.ts';
import { startOf } from '../../../../src/figures/live/shared/params.ts';

it('draws each share of attention in its place, by depth, and leaves out what is faint', () => {
  const pattern = [1, 0, 0, 0.39, 0.61, 0, 0.04, 0.05, 0.91];
  const paths = drawAttention('large', pattern, 3);
  expect(Object.keys(paths)).toEqual(DEPTHS.map((_, depth) => `large-${depth}`));
  expect(paths).toEqual({
    'large-0': 'M1 2h1v1h-1z',
    'large-1': 'M0 1h1v1h-1z',
    'large-2': 'M1 1h1v1h-1z',
    // Along a diagonal every step is the same.
    'large-3': 'M0 0h1v1h-1zm2 2h1v1h-1z',
  });
});

it('names the heads of a network layer by layer, with a switch each', () => {
  const heads = headsOf({ n_layers: 2, n_heads: 2 });
  expect(heads.map(headName)).toEqual(['0.0', '0.1', '1.0', '1.1']);
  const params = awayParams(heads);
  expect(Object.keys(params)).toEqual(['without-0.0', 'without-0.1', 'without-1.0', 'without-1.1']);
  expect(awayIn(heads, startOf(params))).toEqual([]);
  expect(awayIn(heads, { ...startOf(params), 'without-1.0': 'on' })).toEqual([{ layer: 1, head: 0 }]);
});
