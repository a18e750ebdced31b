import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileOf, listPages } from '../support/pages.ts';
import { sites } from '../support/site.ts';

/** Lines of no length in an outline: WebKit draws each as a giant disc, where strokes have round ends and keep their width. */
const pointsIn = (outline: string): string[] =>
  outline.match(/M[^a-zA-Z]*(?:[hv]-?0?\.?0+(?![.\d])|l-?0?\.?0+[ ,]-?0?\.?0+(?![.\d])|[zZ])/g) ?? [];

test('a line of no length is seen, and a short one is none', () => {
  expect(pointsIn('M1 2h0M3 4V5M1 1l0 0M.5,.5ZM1 1h0.0')).toEqual([
    'M1 2h0',
    'M1 1l0 0',
    'M.5,.5Z',
    'M1 1h0.0',
  ]);
  expect(pointsIn('M1 2h.001M3 4h0.5v0M0 0L1 1ZM2 2l0 1z')).toEqual([]);
});

describe.each(sites())('the drawings of $name', (site) => {
  test('have no line of no length', () => {
    for (const path of listPages(site)) {
      const html = readFileSync(fileOf(site, path), 'utf8');
      const outlines = [...html.matchAll(/<path\b[^>]*\sd="([^"]*)"/g)].map(([, d = '']) => d);
      expect({ path, points: outlines.flatMap(pointsIn) }).toEqual({ path, points: [] });
    }
  });
});
