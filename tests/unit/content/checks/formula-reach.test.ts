import { expect, it } from 'vitest';
import { reachOf, readFormula } from '../../../../src/content/checks/formula-reach.ts';

it.each([
  ['x\\quad y + \\frac{1}{2} \\\\[3em] z', 0],
  ['\\rule{9em}{1em}', 10],
  ['\\rule[-2em]{9em}{1em}', 12],
  ['x\\kern-9em y', 9],
  ['x\\mskip-36mu y', 2],
  ['\\raisebox{-20pt}{x}', 2],
  ['\\def\\a{\\kern-3em}\\a\\a{\\sqrt{\\a}}', 9],
  ['\\rule{1cc}{0em}', 1.3],
])('measures how far %s draws over what stands around it', (tex, em) => {
  expect(reachOf(readFormula(tex))).toBeCloseTo(em);
});
