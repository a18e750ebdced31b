import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CLIP_ENDINGS } from '../../../content/domain/clips.ts';
import { isPage } from '../../../shared/media-types.ts';
import { mainOf } from '../../build/main-of.ts';
import type { SetId } from '../contract.ts';
import { isCode, isHashed, namesIn } from '../file-parts.ts';

/** The paths of files to take along, and of the videos and sounds of texts with their captions: they are kept with their lecture alone. */
export const WITH_LECTURE = new RegExp(
  `^lectures/[^/]+/(?:files/|.+\\.(?:${[...CLIP_ENDINGS, 'vtt'].join('|')})$)`,
);

/** A file of the built site: what is to be known of it by itself, whatever else there is. */
export interface Built {
  /** Under the base; a page ends with a slash. */
  path: string;
  size: number;
  revision: string;
  /** Every file of the site that it may name, if there is such a file. */
  names: string[];
  /** Where under the base the text of a page leads to. */
  links: string[];
  /** The set that a page offers to keep. */
  offers?: SetId | undefined;
  /** The page that a fragment of the search index speaks of. */
  about?: string | undefined;
}

// Twins of the pages are for machines. Of Markdown, readers get the raw notes alone.
const TWIN = /(?<!\/raw-notes)\.md$/;

/** The path of a file under the base. */
export function pathOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

// The search looks at the pages, and at what it has written.
function isSearched(file: string): boolean {
  return file.startsWith('pagefind/') || isPage(pathOf(file));
}

/** Every file of a built site that a reader may store: those that the search looks at, or all others. */
export function readBuilt(folder: string, base: string, search: boolean): Built[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .filter(
      (file) =>
        isSearched(file) === search &&
        !/^(offline\/.*json|sw\.js|404\.html)$/.test(file) &&
        (!TWIN.test(file) || WITH_LECTURE.test(file)),
    )
    .sort();
  return files.map((file) => look(pathOf(file), readFileSync(join(folder, file)), base));
}

/** Looks at a file once: its bytes need not be kept. */
export function look(path: string, bytes: Buffer, base: string): Built {
  const text = isPage(path) || isCode(path) ? bytes.toString('utf8') : '';
  const main = isPage(path) ? mainOf(text) : '';
  return {
    path,
    size: bytes.length,
    revision: isHashed(path) ? '' : revisionOf(bytes),
    // Files to take along come with their lecture alone.
    names: namesIn(text, path, base).filter((named) => !TWIN.test(named) && !WITH_LECTURE.test(named)),
    links: [...main.matchAll(/href="([^"#?]*)/g)].flatMap(([, href = '']) =>
      href.startsWith(base) ? [href.slice(base.length)] : [],
    ),
    offers: /<keep-offline data-set="([^"]+)"/.exec(main)?.[1] as SetId | undefined,
    about: path.endsWith('.pf_fragment') ? aboutOf(bytes, base) : undefined,
  };
}

/** What tells one content of a file from another. */
export function revisionOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}

// A fragment is JSON behind a mark, packed.
function aboutOf(bytes: Buffer, base: string): string {
  const text = gunzipSync(bytes).toString('utf8');
  const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
  const path = url.replace(/[?#].*/, '');
  // Pagefind knows the addresses without the base.
  return path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '');
}
