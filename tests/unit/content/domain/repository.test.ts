import { describe, expect, it } from 'vitest';
import {
  editAddress,
  forgeOf,
  issueLink,
  newFileAddress,
  pathThere,
  type Forge,
  type Repository,
} from '../../../../src/content/domain/repository.ts';

const at = (forge: Forge): Repository => ({ url: 'https://host.example/a/b', branch: 'main', forge });

describe('the kind of host', () => {
  it.each([
    ['https://github.com/a/b', 'github'],
    ['https://gitlab.com/a/b', 'gitlab'],
    ['https://gitlab.uni.example/a/b', 'gitlab'],
    ['https://codeberg.org/a/b', 'forgejo'],
    ['https://forgejo.example.org/a/b', 'forgejo'],
    ['https://notgitlab.example/a/b', 'github'],
    ['no address', 'github'],
  ])('of %s is %s', (url, forge) => {
    expect(forgeOf(url)).toBe(forge);
  });
});

it.each([
  [undefined, 'content/a/b.md'],
  ['.', 'a/b.md'],
  ['/', 'a/b.md'],
  ['./notes/', 'notes/a/b.md'],
  ['course/notes', 'course/notes/a/b.md'],
])('a file of the content folder at %s lies at %s', (folder, path) => {
  expect(pathThere('a/b.md', folder)).toBe(path);
});

describe('the addresses of a repository', () => {
  it('open a file in the editor', () => {
    expect(editAddress(at('github'), 'content/a b/ü.md')).toBe(
      'https://host.example/a/b/edit/main/content/a%20b/%C3%BC.md',
    );
    expect(editAddress({ ...at('gitlab'), branch: 'next/one' }, 'x.md')).toBe(
      'https://host.example/a/b/-/edit/next/one/x.md',
    );
    expect(editAddress(at('forgejo'), 'x.md')).toBe('https://host.example/a/b/_edit/main/x.md');
  });

  it('begin a file that is not there yet', () => {
    expect(newFileAddress(at('github'), 'c/x.md')).toBe(
      'https://host.example/a/b/new/main?filename=c%2Fx.md',
    );
    expect(newFileAddress(at('gitlab'), 'c/x.md')).toBe(
      'https://host.example/a/b/-/new/main?file_name=c%2Fx.md',
    );
    expect(newFileAddress(at('forgejo'), 'c/d/x.md')).toBe('https://host.example/a/b/_new/main/c/d');
  });

  it.each([
    ['github', '/a/b/issues/new', 'title', 'body'],
    ['gitlab', '/a/b/-/issues/new', 'issue[title]', 'issue[description]'],
    ['forgejo', '/a/b/issues/new', 'title', 'body'],
  ] as const)('open an issue on %s that says what was given', (forge, path, head, field) => {
    const link = issueLink(at(forge), 'A & B?', 'one\n# two + 50 %');
    const url = new URL(link.href);
    expect([url.pathname, link.field]).toEqual([path, field]);
    expect(url.searchParams.get(head)).toBe('A & B?');
    expect(url.searchParams.get(field)).toBe('one\n# two + 50 %');
  });
});
