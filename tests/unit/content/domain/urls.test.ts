import { describe, expect, it } from 'vitest';
import { besideText, kindOfUrl } from '../../../../src/content/domain/urls.ts';

describe('an address', () => {
  it.each([
    ['web', ['https://x.org', 'HTTPS://X.ORG/a?b=1#c', ' https://x.org', 'https://x.org:8080']],
    ['insecure', ['http://x.org', 'HTTP://x.org']],
    ['mail', ['mailto:a@b.org', 'MailTo:a@b.org?subject=x']],
    ['fragment', ['#a', '#', ' #a']],
    ['rooted', ['/', '/lectures/a/', '/a#b']],
    ['relative', ['notes.md', '../notes.md#a', './a', '', '?a=b', 'a/b:c', '@x', '%6Aavascript:x']],
    ['broken', ['//evil.org', ' //evil.org', '/\t/evil.org', 'https://', 'http://[', 'https://a b.org']],
    ['broken', ['https:x.org', 'https:/x.org', 'https:\\\\x.org', 'https:///x.org']],
    [
      'broken',
      ['https://x.org@evil.org', 'https://:secret@x.org', 'https://x.org;script-src', "https://'x'.org"],
    ],
    ['web', ['https://[2606:4700::1]/', 'https://bücher.example/ä', 'https://a_b.x-y.org/']],
  ])('is %s by its form alone', (kind, urls) => {
    expect(urls.map((url) => [url, kindOfUrl(url)])).toEqual(urls.map((url) => [url, kind]));
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u0000 j\u0000avascript:alert(1)',
    'javascript\n:alert(1)',
    'data:text/html,x',
    'DATA:image/png;base64,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x.org/1',
    'ftp://x.org',
    'tel:1',
    'notes.md:3',
    'view-source:https://x.org',
  ])('is unsafe when it is neither of the web nor of mail: %j', (url) => {
    expect(kindOfUrl(url)).toBe('unsafe');
  });
});

describe('the file that a text names beside itself', () => {
  it.each([
    ['figures/a.png', 'lectures/a/figures/a.png'],
    ['./figures//a.png', 'lectures/a/figures/a.png'],
    ['../b/figures/a.png', 'lectures/b/figures/a.png'],
    // Astro reads these otherwise, or looks for them elsewhere.
    ['figures/a.png?raw', undefined],
    ['figures/a.png#a', undefined],
    ['figures\\a.png', undefined],
    ['figures/a%2epng', undefined],
    ['../../../lectures/a/figures/a.png', '../lectures/a/figures/a.png'],
  ])('is its own path and nothing more: %s', (url, path) => {
    expect(besideText('lectures/a/notes.md', url)).toBe(path);
  });
});
