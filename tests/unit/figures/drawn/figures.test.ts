import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { CLASSES } from '../../../../src/figures/live/indirect-object-circuit/circuit.ts';
import { nameOf } from '../../../../src/figures/drawn/figure-name.ts';
import { EMBEDS } from '../../../../src/content/schemas/embeds.ts';

const drawings = readdirSync('src/figures/drawn').filter((file) => file.endsWith('.astro'));
const explorables = readdirSync('src/figures/live').filter((name) =>
  existsSync(`src/figures/live/${name}/Figure.astro`),
);

it('has a component for every figure and explorable that authors may name, and a name for every component', () => {
  expect(Object.keys(EMBEDS['Figure']!.names).sort()).toEqual(drawings.map(nameOf).sort());
  expect(Object.keys(EMBEDS['Explorable']!.names).sort()).toEqual(explorables.sort());
});

it('draws the 26 heads of the circuit, the same as the poster of the lecture', () => {
  const heads = CLASSES.map(({ heads }) => heads.map((head) => head.join('.')));
  expect(heads.map((list) => list.length)).toEqual([2, 3, 4, 4, 3, 8, 2]);
  const lecture: unknown = parse(
    readFileSync('tests/fixtures/course/lectures/mechanistic-interpretability/lecture.yaml', 'utf8'),
  );
  const poster = (lecture as { video: { poster: { marked: string[] } } }).video.poster;
  expect(heads.flat().sort()).toEqual([...poster.marked].sort());
});
