import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { moveIn } from '../../../../src/tools/cli/move-in.ts';
import { folderOf } from '../../content.ts';

const files = new Map([
  ['lecture.yaml', 'title: New\n'],
  ['questions/why.md', '---\ntitle: Why?\n---\n'],
]);
const all = (dir: string): string[] => readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
/** Every path with its words: what must be the same after a failure. */
const whole = (dir: string): string[] =>
  all(dir).map((path) =>
    statSync(join(dir, path)).isFile() ? `${path}: ${readFileSync(join(dir, path), 'utf8')}` : path,
  );

describe('moving a lecture in', () => {
  it('brings all its files and the bibliography', () => {
    const dir = folderOf({});
    moveIn(dir, { folder: 'lectures/new', files, others: new Map([['references.bib', '% new\n']]) });
    expect(readFileSync(join(dir, 'lectures/new/questions/why.md'), 'utf8')).toBe('---\ntitle: Why?\n---\n');
    expect(readFileSync(join(dir, 'references.bib'), 'utf8')).toBe('% new\n');
    expect(all(dir).filter((path) => path.startsWith('.'))).toEqual([]);
  });

  it.each<[string, (dir: string) => void, { files?: [string, string][]; others?: [string, string][] }]>([
    ['a file where the lectures go', (dir) => writeFileSync(join(dir, 'lectures'), 'mine'), {}],
    [
      'a file of the lecture’s name',
      (dir) => {
        mkdirSync(join(dir, 'lectures'));
        writeFileSync(join(dir, 'lectures/new'), 'mine');
      },
      {},
    ],
    ['a lecture of its name', (dir) => mkdirSync(join(dir, 'lectures/new/figures'), { recursive: true }), {}],
    ['a file where one of its folders goes', () => undefined, { files: [['questions', 'x']] }],
    [
      'a bibliography that is a folder',
      (dir) => mkdirSync(join(dir, 'b.bib/mine'), { recursive: true }),
      {
        others: [['b.bib', 'x']],
      },
    ],
    [
      'a file above the last file, when the bibliography is in',
      (dir) => writeFileSync(join(dir, 'plain'), ''),
      {
        others: [['plain/below', 'x']],
      },
    ],
    [
      'the same, when a new file is in',
      (dir) => writeFileSync(join(dir, 'plain'), ''),
      {
        others: [
          ['new.bib', 'x'],
          ['plain/below', 'x'],
        ],
      },
    ],
  ])('leaves everything as it was: %s', (_, put, more) => {
    const dir = folderOf({ 'lectures/a/lecture.yaml': undefined, 'references.bib': '% old\n' });
    put(dir);
    const before = whole(dir);
    const wanted = {
      folder: 'lectures/new',
      files: new Map([...files, ...(more.files ?? [])]),
      others: new Map([['references.bib', '% new\n'], ...(more.others ?? [])]),
    };
    expect(() => moveIn(dir, wanted)).toThrow();
    expect(whole(dir)).toEqual(before);
  });
});
