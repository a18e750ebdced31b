import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLASSES, NOTES, WIRES } from '../../../../src/figures/live/indirect-object-circuit/circuit.ts';
import { PARAMS, STEPS } from '../../../../src/figures/live/indirect-object-circuit/params.ts';
import {
  classOf,
  markOf,
  partsOf,
  sayShown,
  stepFrom,
  wiresOf,
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

test('wires lead from classes to classes that there are, each class has one, and only later layers read earlier ones', () => {
  const layers = (name: string): number[] =>
    CLASSES.find((one) => one.name === name)!.heads.map(([layer]) => layer);
  for (const { from, to } of WIRES)
    if (to) expect(Math.max(...layers(to))).toBeGreaterThan(Math.min(...layers(from)));
  // The paper traces queries for the name movers alone.
  expect(WIRES.filter(({ as }) => as === 'queries').map(({ to }) => to)).toEqual(['Name mover heads']);
  expect(new Set(WIRES.map(({ from }) => from))).toEqual(new Set(CLASSES.map(({ name }) => name)));
});

test('steps lead along the wires and around, and say as what is read and what moves', () => {
  expect(STEPS).toHaveLength(WIRES.length);
  expect([stepFrom('all', 1), stepFrom('step-7', 1), stepFrom('all', -1), stepFrom('9.6', 1)]).toEqual([
    'step-1',
    'all',
    'step-7',
    'step-1',
  ]);
  expect(sayShown('step-4')).toBe(
    'Step 4 of 7. S-inhibition heads write for name mover heads, into their queries: which name to keep away from, and even more which place.',
  );
  expect(sayShown('step-5')).toBe(
    'Step 5 of 7. Name mover heads write for the answer, to the logits: “Mary”.',
  );
  expect(partsOf('step-2')).toEqual(['other', 'from', 'other', 'to', 'other', 'other', 'other']);
  expect(markOf('from', 'step-2')).toBe('these write');
  expect(markOf('from', 's-inhibition')).toBe('read by these');
  expect(wiresOf('s-inhibition').map(({ as }) => as)).toEqual(['values', 'values', 'queries']);
  expect(wiresOf('all')).toEqual([]);
});

test('all, a class and a head can be shown, and what reads and writes stands out', () => {
  expect(Object.keys(PARAMS.shown.options)).toHaveLength(1 + 7 + 7 + 26);
  expect(partsOf('all')).toEqual(CLASSES.map(() => undefined));
  expect(partsOf('s-inhibition')).toEqual(['other', 'from', 'from', 'shown', 'to', 'other', 'other']);
  expect(classOf('10.10')!.name).toBe('Backup name mover heads');
  expect(classOf('10.1')!.name).toBe('Backup name mover heads');
  expect(sayShown('all')).toBe(
    '26 heads in seven classes. Step through the circuit, or choose a class or a head to read what it does.',
  );
  expect(sayShown('induction')).toContain(
    'They read from previous token heads, and write to S-inhibition heads.',
  );
  expect(sayShown('10.7')).toMatch(
    /^Head 10\.7 is one of the negative name mover heads\. .* 76\.9% of its effect\.$/,
  );
});
