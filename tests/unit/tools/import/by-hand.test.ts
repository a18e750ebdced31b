import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';
import { importNotes } from '../../../../src/tools/import/import-notes.ts';
import type { Lecture } from '../../../../src/content/schemas/lecture.ts';
import type { ReadingList } from '../../../../src/content/schemas/reading-list.ts';
import { splitFrontMatter } from '../../../../src/content/load/split-front-matter.ts';

const LECTURE = 'tests/fixtures/course/lectures/mechanistic-interpretability';
const mended = parse(readFileSync('tests/fixtures/import/mended.yaml', 'utf8')) as {
  words: [string, string][];
  left_out: Record<string, string>;
  renamed: Record<string, string>;
};
const byHand = (path: string): string => readFileSync(join(LECTURE, mended.renamed[path] ?? path), 'utf8');
const imported = importNotes(
  readFileSync(join(LECTURE, 'raw-notes.md'), 'utf8'),
  'raw-notes.md',
  {},
  readBibtex(readFileSync('tests/fixtures/course/references.bib', 'utf8')).works,
);

/** Words as the mended notes have them. */
function wordsOf(text: string): string[] {
  const said = mended.words.reduce((now, [raw, mend]) => now.replaceAll(raw, mend), text);
  return said.replace(/[’']/g, "'").match(/[\p{L}\p{N}']+/gu) ?? [];
}

function isSubsequence(some: string[], all: string[]): string | undefined {
  let at = 0;
  for (const word of some) {
    const found = all.indexOf(word, at);
    if (found === -1) return word;
    at = found + 1;
  }
  return undefined;
}

describe('the first lecture, imported, beside the one that was mended by hand', () => {
  it('has the same name and the same files', () => {
    expect(imported.slug).toBe('mechanistic-interpretability');
    const missing = [...imported.files.keys()].filter(
      (path) => !existsSync(join(LECTURE, mended.renamed[path] ?? path)),
    );
    expect(missing).toEqual([]);
    expect(imported.stubs).toEqual([]);
  });

  it.each([...imported.files.keys()].filter((path) => path.endsWith('.md')))(
    'says in %s what that says',
    (path) => {
      const body = splitFrontMatter(imported.files.get(path)!).body.replace(/(?<=>) \[@[\w-]+\]/g, '');
      const end = mended.left_out[path] ? body.indexOf(mended.left_out[path]) : body.length;
      expect(end).toBeGreaterThan(-1);
      expect(isSubsequence(wordsOf(body.slice(0, end)), wordsOf(byHand(path)))).toBeUndefined();
    },
  );

  it.each([...imported.files.keys()].filter((path) => /^(?:summary|questions)/.test(path)))(
    'asks in %s what that asks',
    (path) => {
      const [made, now] = [imported.files.get(path)!, byHand(path)].map(
        (text) => parse(splitFrontMatter(text).yaml) as Record<string, unknown>,
      );
      for (const field of ['title', 'label', 'order', 'number', 'asked_by'])
        expect(String(made?.[field]).replaceAll("'", '’'), field).toBe(String(now?.[field]));
    },
  );

  it('has the same title, speaker, links and recording', () => {
    const [made, now] = [imported.files.get('lecture.yaml')!, byHand('lecture.yaml')].map(
      (text) => parse(text) as Lecture,
    );
    expect(made!.title).toBe(now!.title);
    expect(made!.speakers).toEqual(now!.speakers);
    const links = ({ links }: Lecture): string[] =>
      links.map(({ label, url, access }) => `${label} ${url ?? access}`).sort();
    expect(links(made!)).toEqual(links(now!));
    expect(now!.video).toMatchObject(made!.video!);
  });

  it('recommends the same works, in the same order, in the same words', () => {
    const [made, now] = [imported.files.get('reading-list.yaml')!, byHand('reading-list.yaml')].map(
      (text) => parse(text) as ReadingList,
    );
    expect(made!.sent_as).toBe(now!.sent_as);
    const items = ({ items }: ReadingList): string[] =>
      items.map(({ cite, sent = '' }) => `${cite} ${wordsOf(sent).join(' ')}`);
    expect(items(made!)).toEqual(items(now!));
  });
});
