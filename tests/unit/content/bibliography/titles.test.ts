import { expect, it } from 'vitest';
import { formatEntries } from '../../../../src/content/bibliography/format-works.ts';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';

it.each([
  ['The \\TeX{}book', 'The TeXbook', 'The TeXbook'],
  ['\\LaTeX\\ and {\\BibTeX}', 'LaTeX and BibTeX', 'LaTeX and BibTeX'],
  [
    'On \\emph{Escherichia} coli',
    'On Escherichia coli',
    'On <span style="font-style:normal;">Escherichia</span> coli',
  ],
  ['\\mbox{GPT}-3 in \\texttt{code}', 'GPT-3 in code', 'GPT-3 in code'],
  [
    'H\\textsubscript{2}O \\& \\textsc{more}\\ldots',
    'H2O & more…',
    'H<sub>2</sub>O &#38; <span style="font-variant:small-caps;">more</span>…',
  ],
  ['About $a < b$', 'About a < b', 'About a &#60; b'],
  ['In $O(n^2)$ or $x_i^ky$', 'In O(n²) or xiky', 'In O(n<sup>2</sup>) or x<sub>i</sub><sup>k</sup>y'],
])('the TeX of %s is read: %s', (tex, plain, html) => {
  const { works, faults } = readBibtex(`@book{a, title = {${tex}}}`);
  expect(faults).toEqual([]);
  expect(works[0]!.title).toBe(plain);
  expect(formatEntries([works[0]!.csl]).get('a')).toContain(`<i>${html}</i>`);
});

it('a work without a title is called by its address', () => {
  const [work] = readBibtex('@online{a, url = {https://x.example/}, keywords = {stub}}').works;
  expect(work!.title).toBe('https://x.example/');
});
