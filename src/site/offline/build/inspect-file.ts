import { createHash } from 'node:crypto';
import { isPage } from '../../../shared/media-types.ts';
import { isHashed, meantBy, namesIn } from '../contract.ts';
import { mainOf } from '../../build/main-of.ts';

/** A file of the built site: what is to be known of it, whatever sets it belongs to. */
export interface Built {
  /** Under the base; a page ends with a slash. */
  path: string;
  size: number;
  revision: string;
  /** Every file of the site that it may name. */
  names: string[];
  /** What of the site the text of a page leads to. */
  links: string[];
  /** An old address, which only sends the reader on. */
  moved: boolean;
  /** It has a mark for the size of a set. */
  marked: boolean;
  /** The page that a fragment of the search index speaks of. */
  about?: string | undefined;
}

/** The mark that a page leaves for the size of a set. */
export const SIZE_OF = /\bof:(site|lectures\/[\w-]+);/;

/** Looks at a file once: its bytes need not be kept. `known` has every path that it may name or lead to. */
export function look(path: string, bytes: Buffer, known: ReadonlySet<string>, base: string): Built {
  const text = isPage(path) || /\.(m?js|css)$/.test(path) ? bytes.toString('utf8') : '';
  const main = isPage(path) ? mainOf(text) : '';
  return {
    path,
    size: bytes.length,
    revision: isHashed(path) ? '' : revisionOf(bytes),
    names: namesIn(text)
      .flatMap((name) => meantBy(name, path, base))
      // Of Markdown, the raw notes alone: twins of the pages are for machines.
      .filter((named) => known.has(named) && (!named.endsWith('.md') || named.endsWith('/raw-notes.md'))),
    links: [...main.matchAll(/href="([^"#?]*)/g)]
      .flatMap(([, href = '']) => (href.startsWith(base) ? [href.slice(base.length)] : []))
      .filter((led) => known.has(led)),
    moved: /<meta http-equiv="refresh"/.test(text),
    marked: SIZE_OF.test(text),
  };
}

/** What tells one content of a file from another. */
export function revisionOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}
