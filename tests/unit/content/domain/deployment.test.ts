import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBase, readFrameAncestor, readOrigin } from '../../../../src/content/domain/deployment.ts';

/** A setting's value, or all that its author is told. */
const said = (setting: ReturnType<typeof readBase>): string =>
  'value' in setting ? setting.value : `${setting.what} ${setting.hint}`;

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
    ['notes', '"notes" is not a web address. Write it in full, as in https://notes.example.org.'],
    ['/notes', '"/notes" is not a web address. Write it in full, as in https://notes.example.org.'],
    ['ada.github.io', '"ada.github.io" is not a web address. Write it in full, as in https://ada.github.io.'],
    [
      'https:/x.org',
      '"https:/x.org" is not a web address. Write it in full, as in https://notes.example.org.',
    ],
    [
      'https://my notes.org',
      '"https://my notes.org" is not a web address. Write it in full, as in https://notes.example.org.',
    ],
    ['ftp://x.org', '"ftp://x.org" is not a web address. Write it in full, as in https://notes.example.org.'],
    ['https://', '"https://" is not a web address. Write it in full, as in https://notes.example.org.'],
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

describe('a site that may show the pages in a frame', () => {
  it.each([
    ['https://canvas.example.edu', 'https://canvas.example.edu'],
    [' HTTPS://Canvas.Example.edu/ ', 'https://canvas.example.edu'],
    ['https://canvas.example.edu:443', 'https://canvas.example.edu'],
    ['https://canvas.example.edu:8443', 'https://canvas.example.edu:8443'],
    ['https://*.example.edu', 'https://*.example.edu'],
    ['https://kurse.bücher.example', 'https://kurse.xn--bcher-kva.example'],
    ['https://moodle', 'https://moodle'],
  ])('is taken where it is meant: "%s"', (written, value) => {
    expect(readFrameAncestor(written)).toEqual({ value });
  });

  const NO_HTTPS = 'does not begin with https://. Write it in full, as in https://canvas.example.edu.';
  const NO_SITE =
    'does not name a site. Write its host, as in https://canvas.example.edu, or https://*.example.edu for all hosts below one.';
  const MORE = 'holds more than the address of a site. Write https://canvas.example.edu.';
  it.each([
    ['canvas.example.edu', NO_HTTPS],
    ['http://canvas.example.edu', NO_HTTPS],
    ["'self'", NO_HTTPS],
    ['*', NO_HTTPS],
    ['https:', NO_HTTPS],
    ['https://', NO_SITE],
    ['https://*', NO_SITE],
    ['https://*.edu', NO_SITE],
    ['https://a.*.edu', NO_SITE],
    ['https://canvas.example.edu:*', NO_SITE],
    ['https://[::1]', NO_SITE],
    ['https://127.0.0.1', NO_SITE],
    ['https://a.edu https://b.edu', NO_SITE],
    ['https://a.edu;script-src', NO_SITE],
    ['https://a.edu,b.edu', NO_SITE],
    ["https://a.edu'", NO_SITE],
    ['https://canvas.example.edu/courses/7', MORE],
    ['https://canvas.example.edu?a', MORE],
    ['https://canvas.example.edu/?', MORE],
    ['https://canvas.example.edu/#', MORE],
    ['https://me:secret@canvas.example.edu', MORE],
  ])('is refused where it is not: "%s"', (written, words) => {
    expect(said(readFrameAncestor(written))).toBe(`"${written}" ${words}`);
  });

  it('never brings a sign into the policy that could end it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('aé.-*8:;,\'" /\\\n\t@?#%[]')) }),
        (text) => {
          const setting = readFrameAncestor(`https://${text}`);
          if ('value' in setting) expect(setting.value).toMatch(/^https:\/\/(\*\.)?[a-z\d.-]+(:\d+)?$/);
        },
      ),
    );
  });
});
