import { posix } from 'node:path';

/** What an address in the content is. */
export type UrlKind = 'web' | 'insecure' | 'mail' | 'unsafe' | 'fragment' | 'rooted' | 'relative' | 'broken';

/** Tells addresses apart by their form alone; only web, mail and links within the site may ship. */
export function kindOfUrl(url: string): UrlKind {
  // Browsers ignore control characters and white space in a scheme: so do we.

  const bare = url.replace(/[\u0000-\u0020]/g, '');
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (bare.startsWith('//')) return 'broken';
  if (bare.startsWith('#')) return 'fragment';
  if (bare.startsWith('/')) return 'rooted';
  if (scheme === undefined) return 'relative';
  if (scheme === 'mailto') return 'mail';
  if (scheme !== 'https' && scheme !== 'http') return 'unsafe';
  // On a page of the site, browsers read "https:x.org" and "https:/x.org" as places beside it.
  if (!/^https?:\/\/[^/\\]/i.test(bare) || !URL.canParse(url)) return 'broken';
  const { hostname, username, password } = new URL(url);
  // A name before the host passes for one; any other sign in a host could end a policy that names it.
  if (username || password || !/^(?:[\w.-]+|\[[\da-f:.]+\])$/.test(hostname)) return 'broken';
  return scheme === 'https' ? 'web' : 'insecure';
}

/** An address of the site under the base path that it is deployed at, which ends with a slash. */
export function underBase(base: string, address: string): string {
  return base.slice(0, -1) + address;
}

/** What paper writes behind a link: its address without the scheme; nothing where the words hold it or it stays inside. */
export function addressOnPaper(href: string, words: string): string | undefined {
  const kind = kindOfUrl(href);
  if (kind !== 'web' && kind !== 'insecure' && kind !== 'mail') return undefined;
  const bare = (text: string): string =>
    text
      .replace(/^(https?:\/\/(www\.)?|mailto:)/, '')
      .replace(/\/$/, '')
      .toLowerCase();
  return words.toLowerCase().includes(bare(href)) ? undefined : href.replace(/^(https?:\/\/|mailto:)/, '');
}

/** Where the figures of a lecture lie, seen from a text at `path` (from the content folder). */
export function figuresBeside(path: string): string {
  return `${'../'.repeat(Math.max(0, path.split('/').length - 3))}figures/`;
}

/** The path, from the content folder, of the file that a text at `from` names beside itself: "../figures/a.png". */
export function besideText(from: string, url: string): string | undefined {
  // What stands behind a question mark would tell Astro to make something else of the file.
  return kindOfUrl(url) === 'relative' && !/[?#%\\]/.test(url)
    ? posix.join(posix.dirname(from), url)
    : undefined;
}
