import { describe, expect, it } from 'vitest';
import { expandTex } from '../../../src/shared/expand-tex.ts';

const MACROS = {
  '\\RR': '\\mathbb{R}',
  '\\norm': '\\lVert #1 \\rVert',
  '\\inner': '\\langle #1, #2 \\rangle',
  '\\normal': '\\mathcal{N}(0, \\RR)',
  '\\times': '\\cdot',
  '\\after': '#1\\cdot',
  '\\self': 'a\\self',
};

describe('a formula with macros', () => {
  it.each([
    ['x \\in \\RR^n', 'x \\in \\mathbb{R}^n'],
    ['\\RRR', '\\RRR'],
    ['\\\\RR', '\\\\RR'],
    ['\\norm{a_{b}}', '\\lVert a_{b} \\rVert'],
    ['\\norm x y', '\\lVert x \\rVert y'],
    ['\\norm\\alpha y', '\\lVert \\alpha \\rVert y'],
    ['\\inner{a}{b\\}c}', '\\langle a, b\\}c \\rangle'],
    ['\\norm{\\norm{\\RR}}', '\\lVert \\lVert \\mathbb{R} \\rVert \\rVert'],
    ['\\normal', '\\mathcal{N}(0, \\mathbb{R})'],
    ['a \\times b', 'a \\cdot b'],
    ['\\after{x}y', 'x\\cdot y'],
    ['\\norm', '\\lVert  \\rVert'],
    ['\\norm{a', '\\lVert a \\rVert'],
    ['\\toString \\constructor', '\\toString \\constructor'],
  ])('has them written out: %s', (tex, expanded) => {
    expect(expandTex(tex, MACROS)).toBe(expanded);
  });

  it('ends though a macro stands in itself, and stays short', () => {
    expect(expandTex('\\self', MACROS).length).toBeLessThan(30);
    expect(expandTex('\\b', { '\\b': '\\b\\b\\b' }).length).toBeLessThan(100_000);
  });
});
