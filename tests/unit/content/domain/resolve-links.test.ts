import { describe, expect, it } from 'vitest';
import { resolveLink, resolveWikiLink, type Resolved } from '../../../../src/content/domain/resolve-links.ts';
import { SiteMap } from '../../../../src/content/domain/site-map.ts';

const map = new SiteMap();
map.add('/', 'Home');
map.add('/lectures/a/', 'Alpha');
map.add('/lectures/a/notes/', 'Notes', ['heads', 'circuits']);
map.add('/lectures/a/abstract/', 'Abstract');
map.add('/lectures/a/summary/', 'Summary', ['two', 'paper', 'two-paper']);
map.add('/lectures/a/questions/why/', 'Why?', ['why-part']);
map.add('/lectures/a/reading-list/', 'Reading list', ['olah2022']);
const texts = [
  'notes.md',
  'abstract.md',
  'raw-notes.md',
  'summary/two.md',
  'summary/paper.md',
  'questions/why.md',
  'reading-list.yaml',
  'figures/x.png',
];
const targets = { map, files: new Set(texts.map((path) => `lectures/a/${path}`)) };

/** Where a link of `from` leads, in one line. */
function leads(url: string, from = 'notes.md'): string {
  return say(resolveLink(url, `lectures/a/${from}`, targets));
}

function say(to: Resolved): string {
  if (to.kind === 'page') return `${to.address}${to.id && `#${to.id}`}`;
  if (to.kind === 'file') return `the file ${to.address}`;
  if (to.kind === 'fault') return `${to.code}  ${to.what} ${to.hint}`;
  return to.kind === 'mail' ? 'mail' : `out, ${to.access}${to.insecure ? ', insecure' : ''}`;
}

describe('a link within the site', () => {
  it.each([
    ['notes.md', 'abstract.md', '/lectures/a/notes/'],
    ['./notes.md#heads', 'abstract.md', '/lectures/a/notes/#heads'],
    ['../notes.md#heads', 'questions/why.md', '/lectures/a/notes/#heads'],
    ['../a/notes.md', 'notes.md', '/lectures/a/notes/'],
    ['notes.md?plain=1#heads', 'notes.md', '/lectures/a/notes/#heads'],
    ['notes.md#', 'notes.md', '/lectures/a/notes/'],
    ['n%6Ftes.md#h%65ads', 'notes.md', '/lectures/a/notes/#heads'],
    ['#heads', 'notes.md', '/lectures/a/notes/#heads'],
    ['#', 'notes.md', '/lectures/a/notes/'],
    ['/lectures/a/notes/', 'notes.md', '/lectures/a/notes/'],
    ['/lectures/a/notes#heads', 'notes.md', '/lectures/a/notes/#heads'],
    ['/', 'notes.md', '/'],
    ['../../../../lectures/a/notes.md', 'notes.md', '/lectures/a/notes/'],
    ['reading-list.yaml#olah2022', 'notes.md', '/lectures/a/reading-list/#olah2022'],
    ['raw-notes.md', 'notes.md', 'the file /lectures/a/raw-notes.md'],
    ['../raw-notes.md#x', 'questions/why.md', 'the file /lectures/a/raw-notes.md'],
  ])('%s in %s leads to %s', (url, from, to) => {
    expect(leads(url, from)).toBe(to);
  });

  it.each([
    ['a slot is the very slot', 'summary/two.md', 'notes.md', '/lectures/a/summary/#two'],
    [
      'a heading of a slot has its scope',
      'summary/two.md#paper',
      'notes.md',
      '/lectures/a/summary/#two-paper',
    ],
    [
      "a slot's own heading comes before another slot of that name",
      '#paper',
      'summary/two.md',
      '/lectures/a/summary/#two-paper',
    ],
    ['another slot of the page', '#two', 'summary/paper.md', '/lectures/a/summary/#two'],
    ['a question', '../questions/why.md', 'summary/two.md', '/lectures/a/questions/why/'],
    ['a heading of a question', 'questions/why.md#part', 'notes.md', '/lectures/a/questions/why/#why-part'],
    [
      'an id as the page has it',
      'questions/why.md#why-part',
      'notes.md',
      '/lectures/a/questions/why/#why-part',
    ],
  ])('to %s', (_, url, from, to) => {
    expect(leads(url, from)).toBe(to);
  });
});

describe('a wiki link', () => {
  it.each([
    ['lectures/a/notes', 'heads', '/lectures/a/notes/#heads'],
    ['/', '', '/'],
    ['lectures/a/summary', 'two-paper', '/lectures/a/summary/#two-paper'],
    [
      '',
      '',
      'page-unknown  "[[]]" names no page. Write [[page]]; a heading of the same page is [words](#the-heading).',
    ],
    [
      '',
      'heads',
      'page-unknown  "[[#heads]]" names no page. Write [[page]]; a heading of the same page is [words](#the-heading).',
    ],
    [
      'lectures/a/nots',
      '',
      'page-unknown  No page of this site is at "lectures/a/nots". Did you mean "lectures/a/notes" or "lectures/a"?',
    ],
    [
      'lectures/a/notes',
      'headz',
      'heading-unknown  The page "Notes" has no heading "headz". Did you mean "heads"?',
    ],
  ])('to "%s" # "%s"', (target, heading, to) => {
    expect(say(resolveWikiLink(target, heading, targets))).toBe(to);
  });
});
