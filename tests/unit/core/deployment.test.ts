import { describe, expect, it } from 'vitest';
import { readBase, readOrigin } from '../../../src/core/deployment.ts';

/** A setting's value, or all that its author is told. */
const said = (setting: ReturnType<typeof readBase>): string =>
  'value' in setting ? setting.value : `${setting.what} ${setting.todo}`;

describe('the address of the host', () => {
  it.each([
    ['https://notes.example.org', 'https://notes.example.org'],
    [' https://Notes.Example.org/ ', 'https://notes.example.org'],
    ['https://notes.example.org:443', 'https://notes.example.org'],
    ['http://localhost:4321/', 'http://localhost:4321'],
  ])('is taken where it is meant: "%s"', (written, origin) => {
    expect(readOrigin(written)).toEqual({ value: origin });
  });

  it.each([
    ['notes', '"notes" is not a web address. Write it whole, as in https://notes.example.org.'],
    ['/notes', '"/notes" is not a web address. Write it whole, as in https://notes.example.org.'],
    ['ada.github.io', '"ada.github.io" is not a web address. Write it whole, as in https://ada.github.io.'],
    ['https:/x.org', '"https:/x.org" is not a web address. Write it whole, as in https://notes.example.org.'],
    [
      'https://my notes.org',
      '"https://my notes.org" is not a web address. Write it whole, as in https://notes.example.org.',
    ],
    ['ftp://x.org', '"ftp://x.org" is not a web address. Write it whole, as in https://notes.example.org.'],
    ['https://', '"https://" is not a web address. Write it whole, as in https://notes.example.org.'],
    ['https://x/y?z', '"https://x/y?z" holds more than an address. Leave out what begins with ? or #.'],
    [
      'https://x.org/#top',
      '"https://x.org/#top" holds more than an address. Leave out what begins with ? or #.',
    ],
    [
      'https://ada.github.io/notes/',
      '"https://ada.github.io/notes/" holds a path. Write https://ada.github.io here, and /notes/ as the base path.',
    ],
    [
      'https://me:secret@x.org',
      '"https://me:secret@x.org" holds a name or a password. Write the address alone: https://x.org.',
    ],
  ])('is refused where it is not: "%s"', (written, words) => {
    expect(said(readOrigin(written))).toBe(words);
  });
});

describe('the base path', () => {
  it.each([
    ['/', '/'],
    ['//', '/'],
    ['notes', '/notes/'],
    ['/notes', '/notes/'],
    [' /notes/ ', '/notes/'],
    ['/a//b', '/a/b/'],
    ['/~ada/cs-324/v1.2/', '/~ada/cs-324/v1.2/'],
  ])('gets its slashes: "%s"', (written, base) => {
    expect(readBase(written)).toEqual({ value: base });
  });

  it.each([
    ['https://x/y?z', '"https://x/y?z" is an address, not a path. Write its path alone: /y/.'],
    ['https://x.org', '"https://x.org" is an address, not a path. Write its path alone: /.'],
    [
      '/my notes/',
      '"/my notes/" cannot be a path of the site: it holds a space. Write letters, digits, hyphens and slashes, as in /notes/.',
    ],
    [
      '/notes?a',
      '"/notes?a" cannot be a path of the site: it holds "?". Write letters, digits, hyphens and slashes, as in /notes/.',
    ],
    [
      '/n\\otes',
      '"/n\\otes" cannot be a path of the site: it holds "\\". Write letters, digits, hyphens and slashes, as in /notes/.',
    ],
    ['/a/../b', '"/a/../b" cannot be a path of the site: it goes up. Write a path as in /notes/.'],
    ['.', '"." cannot be a path of the site: it goes up. Write a path as in /notes/.'],
  ])('is refused where it is none: "%s"', (written, words) => {
    expect(said(readBase(written))).toBe(words);
  });
});
