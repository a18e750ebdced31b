import { describe, expect, it } from 'vitest';
import { kindOf, listFiles } from '../../../../src/content/load/list-files.ts';
import { faultsOf, folderOf } from '../../content.ts';

describe('a file of the content folder', () => {
  it.each([
    ['site.yaml', 'site'],
    ['references.bib', 'references'],
    ['lectures/a/lecture.yaml', 'lectures'],
    ['lectures/a/abstract.md', 'sections'],
    ['lectures/a/notes.mdx', 'sections'],
    ['lectures/a/reading-list.yaml', 'readingLists'],
    ['lectures/a/summary/two.md', 'slots'],
    ['lectures/a/questions/why.md', 'questions'],
    ['lectures/a/topics/why.mdx', 'topics'],
    ['lectures/a/raw-notes.md', 'rawNotes'],
    ['lectures/a/figures/x.svg', 'figures'],
  ])('%s is read as %s', (path, kind) => {
    expect(kindOf(path)).toBe(kind);
  });

  it.each([
    'notes.md',
    'lectures/notes.md',
    'lectures/a/b/notes.md',
    'lectures/a/summary.md',
    'lectures/a/summary/x/y.md',
    'lectures/a/figures/x.gif',
    'site.yml',
    'x/site.yaml',
  ])('%s is read by nothing', (path) => {
    expect(kindOf(path)).toBeUndefined();
  });

  it('is listed in a fixed order, unless it is a README, or it or its folder begins with a dot', () => {
    const dir = folderOf({
      'b.md': '',
      'B.md': '',
      'a/b.md': '',
      'a.md': '',
      '.x': '',
      'README.md': '',
      'glossary/README.md': '',
      'lectures/README.md': '',
      'lectures/a/README.md': '',
      'lectures/b/questions/README.md': '',
      'lectures/a/questions/readme.md': '',
      '.y/z.md': '',
      'lectures/a/.x/y.md': '',
    });
    expect(listFiles(dir).map(({ path }) => path)).toEqual([
      'B.md',
      'a.md',
      'a/b.md',
      'b.md',
      'lectures/a/lecture.yaml',
      'lectures/a/questions/readme.md',
      'references.bib',
      'site.yaml',
    ]);
  });

  it('is no fault where it is a README, whatever it says', () => {
    const text = '# For whoever looks in here\n\n[@nobody], [[nowhere]], <b>';
    const folders = ['', 'glossary/', 'lectures/', 'lectures/empty/', 'lectures/a/', 'lectures/a/figures/'];
    expect(faultsOf(Object.fromEntries(folders.map((folder) => [`${folder}README.md`, text])))).toBe('');
  });
});
