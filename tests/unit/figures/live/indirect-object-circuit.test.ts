import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLASSES, NOTES } from '../../../../src/figures/live/indirect-object-circuit/circuit.ts';
import { PARAMS } from '../../../../src/figures/live/indirect-object-circuit/params.ts';
import {
  classOf,
  partsOf,
  sayShown,
} from '../../../../src/figures/live/indirect-object-circuit/circuit-words.ts';

const primer = readFileSync(
  'tests/fixtures/course/lectures/mechanistic-interpretability/topics/indirect-objects.mdx',
  'utf8',
);

test('every number said of a class or a head stands in the primer, with its citation', () => {
  const said = [...CLASSES.flatMap(({ more, does }) => [more, does]), ...Object.values(NOTES)].join(' ');
  const numbers = said.match(/\d+(\.\d+)?%?/g)!;
  expect(numbers).toContain('0.59');
  for (const number of numbers) expect(primer).toContain(number === '2023' ? 'mcdougall2023' : number);
});

test('classes lead to classes that there are, and only later layers read earlier ones', () => {
  for (const { heads, to } of CLASSES)
    for (const name of to) {
      const next = CLASSES.find((one) => one.name === name)!;
      expect(Math.max(...next.heads.map(([layer]) => layer))).toBeGreaterThan(
        Math.min(...heads.map(([layer]) => layer)),
      );
    }
});

test('all, a class and a head can be shown, and what reads and writes stands out', () => {
  expect(Object.keys(PARAMS.shown.options)).toHaveLength(1 + 7 + 26);
  expect(partsOf('all')).toEqual(CLASSES.map(() => undefined));
  expect(partsOf('s-inhibition')).toEqual(['other', 'from', 'from', 'shown', 'to', 'other', 'other']);
  expect(classOf('10.10')!.name).toBe('Backup name mover heads');
  expect(classOf('10.1')!.name).toBe('Backup name mover heads');
  expect(sayShown('all')).toBe('26 heads in seven classes. Choose a class or a head to read what it does.');
  expect(sayShown('induction')).toContain(
    'They read from previous token heads, and write to S-inhibition heads.',
  );
  expect(sayShown('10.7')).toMatch(
    /^Head 10\.7 is one of the negative name mover heads\. .* 76\.9% of its effect\.$/,
  );
});
