import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { insertEntries } from '../../../../src/content/bibliography/insert-entries.ts';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';
import { writeEntry } from '../../../../src/content/bibliography/write-entry.ts';

const entry = (key: string, title: string): { key: string; text: string } => ({
  key,
  text: writeEntry({
    type: 'online',
    key,
    fields: [
      ['title', title],
      ['date', '2020'],
      ['organization', 'arXiv'],
      ['eprinttype', 'arxiv'],
    ],
  }),
});
const base = insertEntries('', [entry('a', 'First'), entry('z', 'Last')]);

// As `references.bib merge=union` in .gitattributes has it.
function merged(ours: string, theirs: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'merge-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const files = Object.entries({ ours, base, theirs }).map(([name, text]) => {
    writeFileSync(join(dir, name), text);
    return join(dir, name);
  });
  return execFileSync('git', ['merge-file', '-p', '--union', ...files], { encoding: 'utf8' });
}

it('two branches may add entries in one place: git keeps both whole', () => {
  const both = merged(insertEntries(base, [entry('m', 'Mine')]), insertEntries(base, [entry('n', 'Theirs')]));
  const { works, faults } = readBibtex(both);
  expect(faults).toEqual([]);
  expect(works.map(({ title }) => title).sort()).toEqual(['First', 'Last', 'Mine', 'Theirs']);
});

it('one entry that both change is a fault, and not one of the two', () => {
  const both = merged(base.replace('{First}', '{Mine}'), base.replace('{First}', '{Theirs}'));
  expect(readBibtex(both).faults.map(({ what }) => what)).toEqual(['"title" stands twice in "a".']);
});

it('an entry that is put in again stands where it did', () => {
  expect(readBibtex(base).works.map(({ key }) => key)).toEqual(['a', 'z']);
  expect(insertEntries(base, [entry('m', 'Mine'), entry('b', 'Other')]).match(/(?<=\} % )\w+/g)).toEqual([
    'a',
    'b',
    'm',
    'z',
  ]);
});

it('one line is left free between entries, however the last one ends', () => {
  const first = `${entry('a', 'First').text} % a`;
  const [added, written] = [entry('b', 'Second'), `${entry('b', 'Second').text} % b\n`];
  for (const end of ['', '\n', '\n\n', '\n \n'])
    expect(insertEntries(first + end, [added])).toBe(
      `${first}${/\n\s*\n$/.test(end) ? end : '\n\n'}${written}`,
    );
});
