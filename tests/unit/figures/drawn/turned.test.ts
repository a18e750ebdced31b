import { expect, it } from 'vitest';
import { between, circle, identity, relu } from '../../../../src/figures/drawn/parts/turned.ts';

const apart = (f: typeof relu): number =>
  Math.max(
    ...circle(120).map((v) => {
      const [x, y] = f(v);
      const [u, w] = between(f, 30)(v);
      return Math.hypot(x - u, y - w);
    }),
  );

it('cannot tell turned axes where nothing is in between, and can where a ReLU is', () => {
  expect(apart(identity)).toBeLessThan(1e-9);
  expect(apart(relu)).toBeGreaterThan(0.2);
});
