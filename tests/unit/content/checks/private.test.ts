import { describe, expect, it } from 'vitest';
import { importNotes } from '../../../../src/tools/import/import-notes.ts';
import { faultsOf, notesWith, WHOLE } from '../../content.ts';

const CLOSED = (url: string): string =>
  `link-private  The address "${url}" leads to a place that is closed to readers. Say what it is in words, without the address.`;
const work = (fields: string, key = 'k'): string =>
  `@online{${key}, title = {T}, date = {2020}, ${fields}}\n`;

describe('what is private', () => {
  it.each([
    [
      'in code',
      notesWith('See `https://discord.com/channels/1`.\n'),
      'lectures/a/notes.md:4:5',
      'https://discord.com/channels/1',
    ],
    ['without https://', notesWith('See forms.gle/abc.\n'), 'lectures/a/notes.md:4:1', 'forms.gle/abc'],
    [
      'in the words of a closed link',
      {
        'lectures/a/lecture.yaml':
          'title: A\nlinks:\n  - { label: form, text: https://forms.gle/abc, access: closed }\n',
      },
      'lectures/a/lecture.yaml:3:26',
      'https://forms.gle/abc',
    ],
    [
      'in a field of an entry',
      { 'references.bib': work('note = {From https://discord.gg/x}') },
      'references.bib:1:40',
      'https://discord.gg/x',
    ],
    [
      'in a list',
      {
        'lectures/a/lecture.yaml':
          'title: A\nspeakers: [{ name: N }]\ndate: 2023-01-30\nnotes: { by: B, licence: MIT, quotes: ["So: https://forms.gle/abc"] }\n',
      },
      'lectures/a/lecture.yaml:4:40',
      'https://forms.gle/abc',
    ],
    [
      'in a network of somebody’s own',
      { 'references.bib': work('note = {Run at http://192.168.0.7/wiki.}') },
      'references.bib:1:40',
      'http://192.168.0.7/wiki',
    ],
    [
      'on somebody’s own machine, in a field',
      { 'site.yaml': WHOLE['site.yaml']!.replace('lede: L', 'lede: "See http://localhost:3000/"') },
      'site.yaml:3:7',
      'http://localhost:3000/',
    ],
  ])('is an address of a closed place %s', (_, files, place, url) => {
    expect(faultsOf(files)).toBe(`${place}  ${CLOSED(url)}`);
  });

  it.each([
    ['shows an example', notesWith('`curl http://localhost:3000/`\n\n```sh\ncurl http://10.0.0.5/\n```\n')],
    [
      'shows one in a field',
      { 'glossary/w.md': '---\nname: w\nby: notes\n---\n\nOpen `http://localhost:4321/`.\n' },
    ],
    ['names a machine', notesWith('It listens on localhost:3000 and 127.0.0.1.\n')],
    ['names a place of the web', { 'references.bib': work('note = {At http://example.org/x}') }],
  ])('is no text that %s', (_, files) => {
    expect(faultsOf(files)).not.toContain('link-private');
  });

  it('is said once where it is a link', () => {
    expect(faultsOf(notesWith('<https://discord.gg/x>\n'))).toBe(
      'lectures/a/notes.md:4:1  link-private  The link "https://discord.gg/x" leads to a place that is closed to readers. Say what it is in words, without the address.',
    );
  });

  it('is what a manager keeps of its owner, told once', () => {
    const own =
      'references.bib:1:40  warning bib-private  The field "file" is somebody\'s own, and left out of every page and export';
    const hint = 'Remove it where others can read this file.';
    const one = work('file = {/home/me/a.pdf}, owner = {me}');
    expect(faultsOf({ 'references.bib': one })).toBe(`${own}. ${hint}`);
    expect(faultsOf({ 'references.bib': one + work('comment-me = {dull}', 'l') })).toBe(
      `${own}, as are such fields of 1 more. ${hint}`,
    );
  });

  it('does not come from raw notes', () => {
    const raw = '# Lec: A\nattendance: https://forms.gle/abc\n\n## Notes\nsee https://discord.gg/x\n';
    const files = [...importNotes(raw, 'a.md').files].map(([path, text]) => [`lectures/a/${path}`, text]);
    expect(files.join('\n')).toContain('text: forms.gle/…');
    expect(faultsOf({ ...WHOLE, ...(Object.fromEntries(files) as object) })).not.toContain('link-private');
  });
});
