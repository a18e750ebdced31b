import { describe, expect, it } from 'vitest';
import { resolveLink } from '../../../../src/content/domain/resolve-links.ts';
import { SiteMap } from '../../../../src/content/domain/site-map.ts';

const map = new SiteMap();
map.add('/lectures/a/notes/', 'Notes', ['heads', 'circuits']);
map.add('/lectures/a/abstract/', 'Abstract');
const targets = {
  map,
  files: new Set(['lectures/a/notes.md', 'lectures/a/abstract.md', 'lectures/a/figures/x.png']),
};
const resolve = (url: string) => resolveLink(url, 'lectures/a/notes.md', targets);

/** What is said about a link that leads nowhere. */
function fault(url: string): string {
  const to = resolve(url);
  return to.kind === 'fault' ? `${to.code}  ${to.what} ${to.hint}` : to.kind;
}

describe('a link out of the site', () => {
  it('carries what a reader needs', () => {
    expect(resolve('https://x.org/a?b#c')).toEqual({
      kind: 'out',
      url: 'https://x.org/a?b#c',
      access: 'public',
      insecure: false,
    });
    expect(resolve('https://piazza.com/x')).toMatchObject({ kind: 'out', access: 'sign-in' });
    expect(resolve('http://x.org')).toMatchObject({ kind: 'out', insecure: true });
    expect(resolve('mailto:a@b.org')).toEqual({ kind: 'mail', url: 'mailto:a@b.org' });
  });

  it('to a closed place is a fault', () => {
    expect(fault('https://discord.gg/abc')).toMatchInlineSnapshot(
      `"link-private  The link "https://discord.gg/abc" leads to a place that is closed to readers. Say what it is in words, without the address."`,
    );
  });

  it.each(['javascript:alert(1)', 'java\nscript:x', 'data:text/html,x', '//evil.org', 'https://', 'tel:1'])(
    'cannot be %j',
    (url) => {
      expect(fault(url)).toBe(
        `link-unsafe  The link "${url}" leads nowhere safe. Write an https address, or no link.`,
      );
    },
  );
});

describe('a link that leads nowhere', () => {
  it('names the nearest file', () => {
    expect(fault('note.md')).toMatchInlineSnapshot(
      `"page-unknown  No page of this site is at "note.md". Did you mean "lectures/a/notes.md" or "lectures/a/notes"?"`,
    );
  });

  it('names the nearest page', () => {
    expect(fault('/lectures/a/abstrct/')).toMatchInlineSnapshot(
      `"page-unknown  No page of this site is at "/lectures/a/abstrct/". Did you mean "lectures/a/abstract"?"`,
    );
  });

  it('names the nearest heading, or the ones that there are', () => {
    expect(fault('#head')).toMatchInlineSnapshot(
      `"heading-unknown  The page "Notes" has no heading "head". Did you mean "heads"?"`,
    );
    expect(fault('notes.md#nothing-like-it')).toMatchInlineSnapshot(
      `"heading-unknown  The page "Notes" has no heading "nothing-like-it". It has: heads, circuits."`,
    );
    expect(fault('abstract.md#heads')).toMatchInlineSnapshot(
      `"heading-unknown  The page "Abstract" has no heading "heads". It has no headings."`,
    );
  });

  it('says what to write when nothing is near', () => {
    expect(fault('somewhere-else.html')).toMatchInlineSnapshot(
      `"page-unknown  No page of this site is at "somewhere-else.html". Write the address of a page of this site; if the page has a new name, list the old one in its \`aliases\`."`,
    );
  });

  it.each(
    [
      '',
      '?a',
      '.',
      '..',
      '../../../../..',
      'figures/x.png',
      'raw-notes.md',
      '/\\evil.org',
      '\\\\evil.org',
      '%ZZ',
      '/%ZZ',
      'x'.repeat(9999),
    ].map((url) => [url.slice(0, 16), url] as const),
  )('is one wherever it points: "%s"', (_, url) => {
    expect(fault(url)).toMatch(/^page-unknown {2}(?:No page of this site is at "|The link has no address\.)/);
  });

  it('is one from a file without a page', () => {
    expect(resolveLink('#heads', 'site.yaml', targets)).toMatchObject({
      kind: 'fault',
      code: 'page-unknown',
    });
  });
});
