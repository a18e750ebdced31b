import { expect, test } from 'vitest';
import { fit, readAddress, startOf, writeAddress } from '../../../../src/figures/live/shared/params.ts';
import { countsOf, draw, gramOf, tablesOf } from '../../../../src/figures/live/superposition/draw.ts';
import { say } from '../../../../src/figures/live/superposition/losses.ts';
import { PARAMS, settingsOf } from '../../../../src/figures/live/superposition/params.ts';
import {
  arrangement,
  featureGeometry,
  REPRESENTED,
} from '../../../../src/figures/nets/superposition/geometry.ts';
import {
  FIVE_IN_TWO,
  FIVE_IN_TWO_STEPS,
  SEEDS,
} from '../../../../src/figures/nets/superposition/settings.ts';
import { EVERY, SCORED } from '../../../../src/figures/nets/superposition/side-by-side.ts';
import { readPrimers, WORDS } from '../../../support/primers.ts';
import panels from '../../../../src/figures/nets/weights/toys/five-in-two.json' with { type: 'json' };

const start = startOf(PARAMS);

test('an address gives back what was written into it, and leaves alone what is not ours', () => {
  const set = { ...start, sparsity: 80, activation: 'linear', seed: 7 };
  const query = writeAddress(PARAMS, 'superposition', '?q=heads', set);
  expect(query).toBe(
    '?q=heads&superposition.sparsity=80&superposition.activation=linear&superposition.seed=7',
  );
  expect(readAddress(PARAMS, 'superposition', query)).toEqual(set);
  expect(writeAddress(PARAMS, 'superposition', query, start)).toBe('?q=heads');
  expect(writeAddress(PARAMS, 'superposition', '', start)).toBe('');
});

test.each([
  ['sparsity', '80', 80],
  ['sparsity', '150', 99],
  ['sparsity', '-3', 0],
  ['importance', '73', 75],
  ['sparsity', 'many', 90],
  ['sparsity', '', 90],
  ['sparsity', 'Infinity', 90],
  ['activation', 'linear', 'linear'],
  ['activation', 'toString', 'relu'],
  ['seed', null, 1],
] as const)('%s said to be %j is %j', (key, text, value) => {
  expect(fit(PARAMS[key], text)).toBe(value);
});

test('the start is the setting of the network that is tested against torch', () => {
  expect(settingsOf(start)).toEqual(FIVE_IN_TWO);
});

/** A seed whose first features stand evenly around, as many as `count`. */
const seedOf = (seed: number, count: number) => {
  const at = (of: (angle: number) => number) =>
    [0, 1, 2, 3, 4].map((i) => (i < count ? of((2 * Math.PI * i) / count) : 0));
  return { seed, loss: 0.01 * seed, W: [...at(Math.cos), ...at(Math.sin)] };
};

test('solutions are counted, the most frequent first', () => {
  const seeds = [seedOf(1, 5), seedOf(2, 4), seedOf(3, 5)];
  expect(countsOf({ seeds })).toBe('pentagon in 2 of 3 seeds; two antipodal pairs in 1');
  expect(countsOf({ seeds }, 1)).toBe('two antipodal pairs, as in the paper, in 1 of 3 seeds; pentagon in 2');
  expect(countsOf({ seeds }, 0)).toMatch(/^two orthogonal features, as in the paper, in 0 of 3 seeds; penta/);
});

test('the shown seed stands out among the losses, and a preset that is done is counted', () => {
  const seeds = [seedOf(1, 4), seedOf(2, 5)];
  const curve = [0, 50, 3000].map((step) => ({ step, losses: [0.3, 1e-5] }));
  const frame = { step: 3000, seeds, curve };
  const { paths, words } = draw(frame, start);
  expect([paths['others'], paths['shown']]).toEqual(['M0 0l10 0l590 0', 'M0 160l10 0l590 0']);
  expect(words['shownNow']).toBe('seed 2: 0.020');
  expect(words['count-2']).toBe('pentagon, as in the paper, in 1 of 2 seeds; two antipodal pairs in 1');
  expect(draw(frame, { ...start, seed: 3 }).words).not.toHaveProperty('count-2');
  expect(draw({ ...frame, step: 50 }, start).words).not.toHaveProperty('count-2');
  expect(tablesOf(frame)['curve']).toEqual([
    ['0', '0.300', '1.0 · 10⁻⁵'],
    ['3,000', '0.300', '1.0 · 10⁻⁵'],
  ]);
});

test('columns of W are drawn upright, and WᵀW is theirs', () => {
  const seed = { seed: 1, loss: 0, W: [1, 0, 0.1, 0, 0, 0, 2, 0, 0, -1] };
  const { paths, words } = draw({ step: 0, seeds: [seed], curve: [] }, { ...start, shown: 1 });
  expect(paths['rays-0']).toBe('M0 0L1 0M0 0L0 -2M0 0L0 1');
  expect(paths['faint-0']).toBe('M0 0L0.1 0M0 0L0 0');
  expect([0, 1, 2, 3, 4].map((i) => words[`label-0-${i}`])).toEqual(['1', '2', '', '', '5']);
  const gram = gramOf(seed);
  expect([gram[0], gram[6], gram[9], gram[21]].map((x) => say(x!))).toEqual([
    '1.00',
    '4.00',
    '−2.00',
    '−2.00',
  ]);
});

const expectSaid = readPrimers('superposition');

test('what the primer says of the seeds at 90% sparsity is so', () => {
  const { seeds } = panels.find(({ sparsity }) => sparsity === 90)!.frame;
  const ending = (found: string) => seeds.filter(({ W }) => arrangement(W, 5) === found);
  const [pentagons, pairs] = [ending('pentagon'), ending('two antipodal pairs')];
  expectSaid(
    `${WORDS[pentagons.length]} of the ${WORDS[SEEDS.panels]} that stand here at first end as the pentagon, each with a lower loss than the ${WORDS[pairs.length]} that keep four features`,
  );
  expect(pentagons.length + pairs.length).toBe(SEEDS.panels);
  const losses = (of: typeof seeds) => of.map(({ loss }) => loss);
  expect(Math.max(...losses(pentagons))).toBeLessThan(Math.min(...losses(pairs)));
  // A ray is as long as a column of W; those that were dropped are hardly there.
  const rays = (of: typeof seeds) => {
    const all = of.flatMap(({ W }) => featureGeometry(W, 5, 2)).map(({ norm }) => norm);
    const kept = all.filter((norm) => norm > REPRESENTED);
    return [Math.min(...kept), Math.max(...kept)].map((norm) => norm.toFixed(2));
  };
  const [[short, long], [least, most]] = [rays(pentagons), rays(pairs)];
  expectSaid(`they are ${short} to ${long} long, where four features share the plane ${least} to ${most}`);
});

test('its captions and sums say how the models were made, and what follows from angles alone', () => {
  const { n, m, importance } = FIVE_IN_TWO;
  expectSaid(`a small network that stores ${WORDS[n]} features in ${WORDS[m]} dimensions`);
  expectSaid(`${WORDS[m]} dimensions and importances $I_i = ${importance[1]}^i$`);
  expectSaid(`from its own seed for ${FIVE_IN_TWO_STEPS.toLocaleString('en')} steps`);
  expectSaid(`on ${SCORED.toLocaleString('en')} examples of the same kind, every ${EVERY} steps`);
  const turn = 360 / n;
  expectSaid(
    `its neighbours, $${turn}^\\circ$ away, a positive reading of $${Math.cos((turn * Math.PI) / 180).toFixed(2)}$`,
  );
  const room = (dimensions: number): number => Math.exp((dimensions * 0.2 ** 2) / 4);
  expect(Math.floor(Math.log10(room(4096)))).toBe(17);
  expectSaid(`For $m = 4{,}096$ and $c = 0.2$ that is more than $10^{17}$`);
  expectSaid(`For $m = 100$ it is ${Math.floor(room(100))}`);
});
