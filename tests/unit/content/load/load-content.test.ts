import { appendFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../../src/content/load/load-content.ts';
import { siteMapOf } from '../../../../src/content/load/make-site-map.ts';
import { keyTest } from '../../../../src/content/load/parse-cache.ts';
import { faultsOf, folderOf, notesWith, questionWith } from '../../content.ts';

const SLOT = '---\ntitle: Two\norder: 1\nprompt: P?\naction: Write\n---\n';

describe('a content folder', () => {
  const content = loadContent(
    folderOf({
      ...notesWith('## Heads\n\nOn [@olah2022].\n'),
      ...questionWith('<!-- later -->\n', 'leads: [{ cite: olah2022, text: "On *it*." }]\n'),
      'lectures/a/summary/two.md': SLOT,
      'lectures/a/raw-notes.md': 'raw',
      'lectures/a/reading-list.yaml': 'items: [{ cite: olah2022 }]\n',
      'lectures/a/.DS_Store': '',
      '.git/config': '',
    }),
  );

  it('is read whole, without faults', () => {
    expect(content.problems).toEqual([]);
    expect(content.files.map(({ path, kind }) => `${path} ${kind}`)).toMatchInlineSnapshot(`
      [
        "lectures/a/lecture.yaml lectures",
        "lectures/a/notes.md sections",
        "lectures/a/questions/q.md questions",
        "lectures/a/raw-notes.md rawNotes",
        "lectures/a/reading-list.yaml readingLists",
        "lectures/a/summary/two.md slots",
        "references.bib references",
        "site.yaml site",
      ]
    `);
  });

  it('knows which texts hold words', () => {
    expect(content.texts.map(({ place, filled }) => [place.id, filled])).toEqual([
      ['notes', true],
      ['q', false],
      ['two', false],
    ]);
  });

  it('holds Markdown in bodies and in fields', () => {
    expect(content.prose.map(({ text, address }) => [address, text.split('\n').at(-2) ?? text])).toEqual([
      ['/lectures/a/notes/', 'On [@olah2022].'],
      ['/lectures/a/questions/q/', '<!-- later -->'],
      ['/lectures/a/summary/', '---'],
      ['/lectures/a/questions/q/', 'On *it*.'],
    ]);
  });

  it('makes a page of each thing, with the ids on it', () => {
    const pages = [...siteMapOf(content).pages.values()].filter(({ address }) =>
      /^\/(?:lectures|references)\/./.test(address),
    );
    expect(pages.map(({ address, title, ids }) => [address, title, ...ids].join(' '))).toMatchInlineSnapshot(`
      [
        "/lectures/a/ Alpha",
        "/lectures/a/abstract/ Abstract",
        "/lectures/a/topics/ Topics",
        "/lectures/a/notes/ Notes heads",
        "/lectures/a/talk/ Talk",
        "/lectures/a/summary/ Summary two",
        "/lectures/a/questions/ Questions q",
        "/lectures/a/reading-list/ Reading list olah2022",
        "/lectures/a/references/ References",
        "/lectures/a/questions/q/ Q",
        "/references/olah2022/ One",
      ]
    `);
  });
});

describe('a bibliography', () => {
  it('tells its keys and what is nearly one, old names included', () => {
    const { works, workPlace } = loadContent(
      folderOf({ 'references.bib': '% x\n\n@online{olah2022, title = {T}, ids = {olah2020old}}\n' }),
    );
    expect(['olah2022', 'olah2023', 'olah2020old', 'olah', 'x'].map(keyTest(works))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(workPlace('olah2022').place).toEqual({ line: 3, column: 1 });
    expect(workPlace('olah2022', 8).place).toEqual({ line: 3, column: 9 });
  });
});

describe('a file of another system', () => {
  it('has Windows line ends and a byte order mark, which make no difference', () => {
    const files = {
      ...notesWith('## Heads\n\nOn [@olah2022] and [@none].\n'),
      'references.bib': '\n@online{olah2022, title = {T}, date = {x}}\n',
    };
    const other = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
    );
    expect(faultsOf(other)).toBe(faultsOf(files));
    expect(faultsOf(files)).toContain('lectures/a/notes.md:6:20  citation-unknown');
  });
});

it('a file that is what it was is not read through again, and one that has changed is', () => {
  const folder = folderOf({});
  const read = () => [...loadContent(folder).lectures.values()];
  const [before] = read();
  expect(read()[0]).toBe(before);
  const { path, absolute } = before!.source;
  appendFileSync(absolute, 'nothing: of this name\n');
  const after = loadContent(folder);
  expect([...after.lectures.values()][0]).not.toBe(before);
  expect(after.problems.map(({ file, what }) => `${file} ${what}`)).toEqual([
    expect.stringContaining(`${path} There is no field "nothing" here.`),
  ]);
});
