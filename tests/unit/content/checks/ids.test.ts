import { describe, expect, it } from 'vitest';
import { faultsOf, notesWith } from '../../content.ts';

const question = (title: string, body = ''): string => `---\ntitle: ${title}\nby: notes\n---\n${body}`;
const topic = (body: string): string => `---\ntitle: T\norder: 1\nby: companion\nlede: L.\n---\n${body}`;
const slot = '---\ntitle: S\norder: 1\nprompt: P?\naction: A\n---\n';

describe('an id', () => {
  it.each([
    [
      'the page itself',
      notesWith('## Main\n'),
      'lectures/a/notes.md:4:1  id-repeated  The heading "Main" has the id "main", which the page /lectures/a/notes/ has of itself. Word the heading otherwise.',
    ],
    [
      'the list of works',
      notesWith('## Works cited\n\n@olah2022\n'),
      'lectures/a/notes.md:4:1  id-repeated  The heading "Works cited" has the id "works-cited", which the page /lectures/a/notes/ has of itself. Word the heading otherwise.',
    ],
    [
      'a note',
      notesWith('Words[^a].\n\n## Fn 1\n\n[^a]: Note.\n'),
      'lectures/a/notes.md:6:1  id-repeated  The heading "Fn 1" has the id "fn-1", which a note has on the same page. Word the heading otherwise.',
    ],
    [
      'a note with a title',
      notesWith('Words.\n\n:::note{title="T"}\nNote.\n:::\n\n## Note T\n'),
      'lectures/a/notes.md:10:1  id-repeated  The heading "Note T" has the id "note-t", which a note has on the same page. Word the heading otherwise.',
    ],
    [
      'a citation',
      notesWith('## Cite olah2022 1\n\n@olah2022\n'),
      'lectures/a/notes.md:4:1  id-repeated  The heading "Cite olah2022 1" has the id "cite-olah2022-1", which a citation has on the same page. Word the heading otherwise.',
    ],
    [
      'a list of the frame',
      { 'lectures/a/topics/t.md': topic('## Further\n') },
      'lectures/a/topics/t.md:7:1  id-repeated  The heading "Further" has the id "further", which the page /lectures/a/topics/t/ has of itself. Word the heading otherwise.',
    ],
    [
      'another question',
      {
        'lectures/a/questions/a.md': question('A', '## B c\n'),
        'lectures/a/questions/a-b.md': question('B', '## C\n'),
      },
      'lectures/a/questions/a.md:5:1  id-repeated  The heading "B c" has the id "a-b-c", which the heading "C" in lectures/a/questions/a-b.md has on the same page. Word the heading otherwise.',
    ],
    [
      'another slot',
      { 'lectures/a/summary/main.md': slot },
      'lectures/a/summary/main.md:1:1  id-repeated  The file lectures/a/summary/main.md has the id "main", which the page /lectures/a/summary/ has of itself. Give the file another name.',
    ],
    [
      'a topic, on paper',
      { 'lectures/a/topics/t.md': topic('## U\n'), 'lectures/a/topics/t-u.md': topic('') },
      'lectures/a/topics/t-u.md:1:1  id-repeated  The file lectures/a/topics/t-u.md has the id "topics-t-u", which the heading "U" in lectures/a/topics/t.md has on the same page. Give the file another name.',
    ],
    [
      'an old key',
      {
        'references.bib':
          '@online{olah2022, author = {Olah, Chris}, title = {One}, date = {2022}, ids = {old}}\n',
        'lectures/a/reading-list.yaml': 'items:\n  - cite: old\n  - cite: olah2022\n',
      },
      'lectures/a/reading-list.yaml:3:11  id-repeated  The work "olah2022" stands here twice. Leave one of the two out.',
    ],
  ])('is not that of %s', (_, files, words) => {
    expect(faultsOf(files)).toBe(words);
  });

  it('may be on two pages', () => {
    expect(
      faultsOf({
        ...notesWith('## One\n\n## One\n\n## Links\n'),
        'lectures/a/questions/a.md': question('A', '## One\n'),
        'lectures/a/questions/b.md': question('B', '## One\n'),
        'lectures/a/topics/one.md': topic('## Title\n\n## Notes\n'),
      }),
    ).toBe('');
  });
});

it('a link to an item of a reading list uses the key that the work has now', () => {
  const files = {
    'references.bib':
      '@online{olah2022, author = {Olah, Chris}, title = {One}, date = {2022}, ids = {old}}\n',
    'lectures/a/reading-list.yaml': 'items:\n  - cite: old\n',
  };
  expect(faultsOf({ ...files, ...notesWith('[[lectures/a/reading-list#olah2022]]\n') })).toBe('');
  expect(faultsOf({ ...files, ...notesWith('[[lectures/a/reading-list#old]]\n') })).toMatchInlineSnapshot(
    `"lectures/a/notes.md:4:1  heading-unknown  The page "Reading list" has no heading "old". It has: olah2022."`,
  );
});
