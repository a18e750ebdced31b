import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatEntries, formatTexts, labelWorks } from '../../../../src/content/bibliography/format-works.ts';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';
import { scanBibtex } from '../../../../src/content/bibliography/scan-bibtex.ts';

const FOLDER = 'tests/fixtures/bibliography';
const text = readFileSync(`${FOLDER}/corpus.bib`, 'utf8');
const { works, faults } = readBibtex(text);
const csl = works.map((work) => work.csl);
const bad = new Set(
  faults.map(({ offset }) => scanBibtex(text).findLast(({ start }) => start <= offset)!.key),
);

it('every entry of the corpus says what it should, or is one fault', async () => {
  const texts = formatTexts(csl);
  const labels = labelWorks(csl);
  const shown = works
    .filter(({ key }) => !bad.has(key))
    .map(({ key }) => `${key}\n  ${texts.get(key)}\n  ${labels.get(key)!.before}${labels.get(key)!.year}`);
  const said = faults.map(({ offset, kind, what, hint }) => {
    const lines = text.slice(0, offset).split('\n');
    return `${lines.length}:${lines.at(-1)!.length + 1}  ${kind}  ${what} ${hint}`;
  });
  await expect(`${[...shown, ...said].join('\n')}\n`).toMatchFileSnapshot(
    `../../../fixtures/bibliography/corpus.expected.txt`,
  );
});

it('every entry of the corpus is shown or blamed, once', () => {
  const entries = scanBibtex(text).filter(
    ({ type }) => !['comment', 'preamble', 'string', 'xdata'].includes(type),
  );
  const right = entries.filter(({ key }) => !bad.has(key));
  expect(right.length).toBeGreaterThanOrEqual(60);
  expect(works.filter(({ key }) => !bad.has(key)).map(({ key }) => key)).toEqual(right.map(({ key }) => key));
  const starts = new Set(
    faults.map(({ offset }) => scanBibtex(text).findLast(({ start }) => start <= offset)!.start),
  );
  expect(starts.size).toBe(faults.length);
});

it('no TeX is left in what readers see', () => {
  for (const [key, html] of formatEntries(csl)) {
    const words = html.replace(/href="[^"]*"|https:\S*/g, '');
    expect(words, key).not.toMatch(/[\\{}]|\$(?!5)/);
  }
  for (const { key, title } of works) expect(title, key).not.toMatch(/[\\{}$]/);
});
