import { describe, expect, it } from 'vitest';
import {
  draw,
  drawChain,
  learn,
  sayLearnt,
  tablesOf,
} from '../../../../src/figures/live/chain-factorised/draw.ts';
import {
  CHAIN,
  drawStart,
  factorise,
  layOnChain,
  RATE,
  SIZES,
  VARIANCE,
} from '../../../../src/figures/live/chain-factorised/factorise.ts';
import { plus, products, squares, times } from '../../../../src/figures/live/chain-factorised/rows.ts';
import { EVERY, PARAMS } from '../../../../src/figures/live/chain-factorised/params.ts';
import { startOf } from '../../../../src/figures/live/shared/params.ts';
import { foldersWith, readPrimer } from '../../../support/primers.ts';

const start = startOf(PARAMS);
const all = learn(start);
const halves = (learnt: typeof all): number[] =>
  [0, 1, 2].map((axis) => learnt.find(({ shares }) => shares[axis]! >= 0.5)!.step);

describe('a chain that is learnt from its products', () => {
  it('comes axis by axis, the longest first, whatever the seed', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const [first, second, third] = halves(factorise(drawStart(seed, SIZES.small)));
      expect(first).toBeLessThan(second!);
      expect(second).toBeLessThan(third!);
    }
    const { shares } = all.at(-1)!;
    for (const share of shares) expect(share).toBeCloseTo(1, 3);
  });

  it('ends as the chain itself, and begins as a heap of the size that is set', () => {
    expect(layOnChain(all.at(-1)!.points()).off).toBeLessThan(0.01);
    const root = (values: Float64Array): number => Math.hypot(...values);
    for (const size of Object.values(SIZES))
      expect(root(factorise(drawStart(1, size))[0]!.points()) / root(CHAIN)).toBeCloseTo(size, 1);
  });

  it('goes down the gradient: what it learns of an axis grows by the rate and the share of the axis, as long as it is little', () => {
    const [at, next] = [all[0]!, all[1]!].map(({ shares }) => shares);
    for (const axis of [0, 1, 2])
      expect(next![axis]! / at![axis]!).toBeCloseTo((1 + RATE * VARIANCE[axis]!) ** (2 * EVERY), 3);
  });

  it('takes the very steps that descend along the gradient', () => {
    const start = drawStart(3, SIZES.large);
    let y = start;
    for (let step = 0; step < 5 * EVERY; step++) {
      const down = plus(times(y, products(y, y)), times(CHAIN, products(CHAIN, y)), -1);
      y = plus(y, down, -RATE / squares(CHAIN));
    }
    factorise(start)[5]!
      .points()
      .forEach((x, i) => expect(x).toBeCloseTo(y[i]!, 6));
  });

  it('is laid on the chain from wherever it lies, mirrored too', () => {
    const [c, s] = [Math.cos(1), Math.sin(1)];
    const lying = CHAIN.map((x, i) =>
      i % 3 === 0 ? c * x - s * CHAIN[i + 1]! : i % 3 === 1 ? s * CHAIN[i - 1]! + c * x : -x,
    );
    const { points, off } = layOnChain(lying);
    expect(off).toBeCloseTo(0, 6);
    points.forEach((x, i) => expect(x).toBeCloseTo(CHAIN[i]!, 6));
  });

  it('is drawn from three sides and turned, and what was not looked at is covered', () => {
    const { paths, words } = draw(all, { ...start, at: 400 }, 600);
    expect(paths['cover']).toBe('M450-4H604V164H450z');
    expect(paths['here']).toBe('M300 0V160');
    expect(draw(all, { ...start, at: 400 }).paths['cover']).toBe('M300-4H604V164H300z');
    const unturned = draw(all, { ...start, turn: 0 }).paths;
    expect(unturned['turned']).toBe(unturned['view-0']);
    expect(drawChain(90)['chain-turned']).toBe(drawChain(0)['chain-1']);
    expect(words).toMatchObject({ 'now-0': '99.99%' });
  });

  it('is told in words and in a table', () => {
    expect(sayLearnt(all[20]!)).toBe(
      'Step 200: 95% of the first axis is learnt, 0% of the second and 0% of the third. The points are 7.8\u00a0Å off.',
    );
    expect(tablesOf(all)['steps']).toHaveLength(17);
    expect(tablesOf(all)['steps']!.at(-1)).toEqual(['800', '99.99%', '99.99%', '99.99%', '0.0\u00a0Å']);
  });
});

it.each(foldersWith('alphafold-dimensions'))('what the primer in %s says of it is so', (dir) => {
  const expectSaid = readPrimer(dir, 'alphafold-dimensions');
  const [first, second, third] = halves(all);
  expectSaid(
    `Half of the first is there at step ${first}, of the second at ${second}, of the third at ${third}`,
  );
  const [one, two, three] = VARIANCE.map((share) => Math.round(100 * share));
  expectSaid(`which is ${one}%, ${two}% and ${three}%`);
  expectSaid(`1 plus ${RATE} times`);
  expectSaid(`it stands at step ${PARAMS.at.value}`);
  expectSaid(`seed ${PARAMS.seed.value}, the rate ${RATE}`);
  const count = CHAIN.length / 3;
  expectSaid(`The backbone of ubiquitin, ${count} points`);
  expectSaid(`For each pair of the ${count} points`);
  expect(1 / SIZES.small).toBe(1000);
  expectSaid('a thousand times smaller than the chain');
  // A start of a third of the size: the stages run into each other, and with seed 4 the order changes.
  const [, second4, third4] = halves(factorise(drawStart(4, SIZES.large)));
  expect(third4).toBeLessThan(second4!);
  expectSaid('with seed 4 the third axis is even there before the second');
});
