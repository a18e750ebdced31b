import { describe, expect, it } from 'vitest';
import {
  citationId,
  lectureAddress,
  placeOf,
  scoped,
  workAddress,
} from '../../../../src/content/domain/page-places.ts';

describe('the page of a content file', () => {
  it.each([
    ['lectures/a/lecture.yaml', 'lecture', '/lectures/a/', 'lecture', ''],
    ['lectures/a/reading-list.yaml', 'reading-list', '/lectures/a/reading-list/', 'reading-list', ''],
    ['lectures/a/abstract.md', 'section', '/lectures/a/abstract/', 'abstract', ''],
    ['lectures/a/talk.mdx', 'section', '/lectures/a/talk/', 'talk', ''],
    ['lectures/a/notes.md', 'section', '/lectures/a/notes/', 'notes', ''],
    ['lectures/a/summary/two.md', 'slot', '/lectures/a/summary/', 'two', 'two'],
    ['lectures/a/questions/why.md', 'question', '/lectures/a/questions/why/', 'why', 'why'],
  ])('%s is a %s at %s', (path, kind, address, id, scope) => {
    expect(placeOf(path)).toEqual({ kind, lecture: 'a', id, address, scope });
  });

  it.each([
    'site.yaml',
    'references.bib',
    'lectures/a/raw-notes.md',
    'lectures/a/other.md',
    'lectures/a/notes.txt',
    'lectures/a/summary/deep/two.md',
    'lectures/notes.md',
    'x/lectures/a/notes.md',
    'lectures/a/notes.md/x',
    'lectures//notes.md',
    '',
  ])('does not exist for "%s"', (path) => {
    expect(placeOf(path)).toBeUndefined();
  });
});

describe('an address', () => {
  it('has slashes at both ends', () => {
    expect([lectureAddress('a'), workAddress('olah2022')]).toEqual(['/lectures/a/', '/references/olah2022/']);
  });
});

describe('an id', () => {
  it('has the scope of its text before it, where texts share a page', () => {
    expect([scoped('two', 'heading'), scoped('', 'heading')]).toEqual(['two-heading', 'heading']);
  });

  it('tells the places apart that cite one work', () => {
    const ids = [
      citationId('', 'olah2022', 1),
      citationId('', 'olah2022', 2),
      citationId('two', 'olah2022', 1),
    ];
    expect(ids).toEqual(['cite-olah2022-1', 'cite-olah2022-2', 'two-cite-olah2022-1']);
  });
});
