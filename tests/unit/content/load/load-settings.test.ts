import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../../src/content/load/load-settings.ts';
import { folderOf } from '../../content.ts';

/** The settings under a site.yaml and an environment. */
function settings(yaml: string, env: Record<string, string> = {}) {
  const { site, base } = readSettings({ CONTENT_DIR: folderOf({ 'site.yaml': yaml }), ...env });
  return [site, base];
}

describe('the settings', () => {
  it('come from site.yaml', () => {
    expect(settings('url: https://x.org\nbase: /notes/\n')).toEqual(['https://x.org', '/notes/']);
    expect(settings('title: T\n')).toEqual([undefined, '/']);
  });

  it('come from the environment before that', () => {
    const env = { SITE_URL: 'https://y.org', BASE_PATH: '/other' };
    expect(settings('url: https://x.org\nbase: /notes/\n', env)).toEqual(['https://y.org', '/other/']);
    expect(settings('base: /notes/\n', { SITE_URL: '', BASE_PATH: '' })).toEqual([undefined, '/notes/']);
  });

  it('name the sites that may show the pages in a frame, as a policy does, without the faulty ones', () => {
    const framed = (yaml: string) =>
      readSettings({ CONTENT_DIR: folderOf({ 'site.yaml': yaml }) }).frameAncestors;
    expect(framed('frame_ancestors: [https://A.org/, "https://*.b.org:8443", http://c.org, 7]')).toEqual([
      'https://a.org',
      'https://*.b.org:8443',
    ]);
    expect([framed('title: T'), framed('frame_ancestors:'), framed('- a')]).toEqual([[], [], []]);
  });

  it('switch reading offline off, in the file or the environment', () => {
    const offline = (yaml: string, env = {}) =>
      readSettings({ CONTENT_DIR: folderOf({ 'site.yaml': yaml }), ...env }).offline;
    expect(offline('title: T\n')).toBe(true);
    expect(offline('offline: false\n')).toBe(false);
    expect(offline('title: T\n', { OFFLINE: 'off' })).toBe(false);
    expect(offline('offline: false\n', { OFFLINE: 'on' })).toBe(true);
  });

  it.each([
    ['', '/'],
    ['/', '/'],
    ['//', '/'],
    ['a', '/a/'],
    ['/a/b', '/a/b/'],
    ['a//b/', '/a/b/'],
  ])('have a base with slashes at both ends: "%s"', (given, base) => {
    expect(settings('', { BASE_PATH: given })[1]).toBe(base);
  });

  it.each(['- a', 'a', '3', '{', 'url: [x]\nbase: 3', 'url: nowhere', 'base: a b', '*a', '\t'])(
    'are left at their defaults by a faulty site.yaml: %j',
    (yaml) => {
      expect(settings(yaml)).toEqual([undefined, '/']);
    },
  );

  it.each([
    [
      { SITE_URL: 'notes' },
      'SITE_URL  field-value  "notes" is not a web address. Write it in full, as in https://notes.example.org.',
    ],
    [
      { BASE_PATH: '/my notes/' },
      'BASE_PATH  field-value  "/my notes/" cannot be a path of the site: it holds a space. Write letters, digits, hyphens and slashes, as in /notes/.',
    ],
  ])('stop at a variable that cannot be used: %j', (env, words) => {
    expect(() => settings('url: https://x.org\nbase: /notes/\n', env)).toThrow(new Error(words));
  });

  it.each(['no/such/folder', 'package.json'])('stop where there is no folder of content: %s', (dir) => {
    expect(() => readSettings({ CONTENT_DIR: dir })).toThrow(
      `CONTENT_DIR  field-value  There is no folder "${resolve(dir)}". Name the folder that holds the notes`,
    );
  });

  it('take white space in a variable for nothing', () => {
    expect(settings('base: /notes/\n', { BASE_PATH: ' ' })).toEqual([undefined, '/notes/']);
  });

  it('look for the content beside the code without an environment', () => {
    expect(readSettings({}).contentDir).toBe(resolve('content'));
  });
});
