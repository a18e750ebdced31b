import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';
import {
  formatAhead,
  keptEntries,
  keptLabels,
  keptPlain,
} from '../../../../src/content/load/format-cache.ts';
import { cacheFolder, type Settings } from '../../../../src/content/load/load-settings.ts';
import { keep } from '../../../../src/content/load/site-cache.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'formatted-'));
const SETTINGS: Settings = { contentDir, site: undefined, base: '/', frameAncestors: [], offline: true };
afterAll(() => {
  for (const made of [contentDir, cacheFolder(SETTINGS)]) rmSync(made, { recursive: true, force: true });
});

const bibtex = (year: number): string =>
  `@misc{one, title = {On One}, author = {Aye, A.}, date = {${year}}, url = {https://example.org/}}\n`;
const worksOf = (text: string) => readBibtex(text).works.map(({ csl }) => csl);
const writeWork = (text: string): void => writeFileSync(join(contentDir, 'references.bib'), text);

/** What pages are told of the one work. */
function told(text: string): (string | undefined)[] {
  const works = worksOf(text);
  return [
    keptLabels(works, SETTINGS).get('one')?.year,
    keptEntries('entries', works, SETTINGS).get('one'),
    keptPlain(works, SETTINGS).get('one'),
  ];
}

it('what the other thread makes of a bibliography is kept, and is what would be made here', async () => {
  const here = told(bibtex(2020));
  expect(here).toEqual([
    '2020',
    expect.stringContaining('<a href="https://example.org/">'),
    expect.stringContaining('(2020)'),
  ]);
  rmSync(cacheFolder(SETTINGS), { recursive: true });
  writeWork(bibtex(2020));
  await formatAhead(SETTINGS);
  for (const name of ['labels', 'entries', 'plain'])
    keep(name, worksOf(bibtex(2020)), SETTINGS, () => expect.fail(`${name} were made again`));
  expect(told(bibtex(2020))).toEqual(here);
});

it('nothing of another bibliography is taken, and a new one is made ahead again', async () => {
  expect(told(bibtex(2021))[0]).toBe('2021');
  writeWork(bibtex(2022));
  await formatAhead(SETTINGS);
  keep('labels', worksOf(bibtex(2022)), SETTINGS, () => expect.fail('labels were made again'));
  expect(told(bibtex(2022))[0]).toBe('2022');
});

it('a folder without a bibliography has nothing to be made', async () => {
  rmSync(join(contentDir, 'references.bib'));
  await expect(formatAhead(SETTINGS)).resolves.toBeUndefined();
});
