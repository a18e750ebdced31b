import { createHash } from 'node:crypto';
import {
  isHashed,
  meantBy,
  namesIn,
  type SetFile,
  type SetId,
  type SetManifest,
} from '../../core/offline.ts';

/** A file of the built site. */
export interface Built {
  /** Under the base; a page ends with a slash. */
  path: string;
  /** Looked at once: where they are read from a disk, they need not be kept. */
  readonly bytes: Buffer;
  /** The page that a fragment of the search index speaks of. */
  about?: string | undefined;
}

/** The site and each lecture of it: what a reader stores who keeps it for reading without a network. */
export function setsOf(files: Built[], base: string): Map<SetId, SetManifest> {
  const site = new Index(files, base);
  const lectures = files.flatMap(({ path }) => /^lectures\/[^/]+(?=\/$)/.exec(path)?.[0] ?? []);
  const sets = new Map<SetId, SetManifest>();
  for (const lecture of lectures.filter((path) => !site.isMoved(`${path}/`)))
    sets.set(lecture as SetId, site.manifest(site.pagesOfLecture(lecture)));
  sets.set('site', site.manifest(files.map(({ path }) => path).filter(isPage)));
  return sets;
}

/** What is to be known of a file, whatever sets it belongs to. */
interface Look {
  size: number;
  revision: string;
  /** Every file that it may name. */
  names: string[];
  /** What the text of a page leads to. */
  links: string[];
  /** An old address, which only sends the reader on. */
  moved: boolean;
  /** It has a mark for the size of a set. */
  marked: boolean;
}

/** The mark that a page leaves for the size of a set. */
export const SIZE_OF = /\bof:(site|lectures\/[\w-]+);/;

const looks = new WeakMap<Built, Look>();

/** What is to be known of a file, found out once. */
export function lookAt(file: Built): Look {
  const known = looks.get(file);
  if (known) return known;
  const { path, bytes } = file;
  const text = isPage(path) || /\.(m?js|css)$/.test(path) ? bytes.toString('utf8') : '';
  const main = isPage(path) ? text.slice(text.indexOf('<main'), text.lastIndexOf('</main>')) : '';
  const look = {
    size: bytes.length,
    revision: isHashed(path) ? '' : revisionOf(bytes),
    names: namesIn(text),
    links: [...main.matchAll(/href="([^"#?]*)/g)].map(([, href = '']) => href),
    moved: /<meta http-equiv="refresh"/.test(text),
    marked: SIZE_OF.test(text),
  };
  looks.set(file, look);
  return look;
}

class Index {
  readonly files: Map<string, Built>;
  readonly base: string;
  readonly named = new Map<string, string[]>();

  constructor(files: Built[], base: string) {
    this.files = new Map(files.map((file) => [file.path, file]));
    this.base = base;
  }

  isMoved(path: string): boolean {
    return lookAt(this.files.get(path)!).moved;
  }

  /** Its own pages, the works and terms that they lead to, and the first page: never another lecture's. */
  pagesOfLecture(lecture: string): string[] {
    const own = [...this.files.keys()].filter((path) => path.startsWith(`${lecture}/`) && isPage(path));
    const led = own
      .flatMap((path) => lookAt(this.files.get(path)!).links)
      .flatMap((href) => (href.startsWith(this.base) ? [href.slice(this.base.length)] : []));
    const works = led.filter((path) => /^(references|glossary)\/[^/]+\/$/.test(path) && this.files.has(path));
    return [...new Set(['', ...own, ...works])];
  }

  manifest(pages: string[]): SetManifest {
    const parts = new Set<string>(this.search(new Set(pages)));
    if (this.files.has('favicon.svg')) parts.add('favicon.svg');
    for (const page of pages) this.follow(page, parts);
    const files = [...[...parts].sort(), ...[...pages].sort()].map((path): SetFile => {
      const { revision, size } = lookAt(this.files.get(path)!);
      return [path, revision, size];
    });
    return {
      build: revisionOf(Buffer.from(JSON.stringify(files))),
      size: files.reduce((sum, [, , size]) => sum + size, 0),
      files,
    };
  }

  /** What a file is made of: files that it names, and those that they name. */
  private follow(from: string, parts: Set<string>): void {
    for (const path of this.namesOf(from)) {
      if (parts.has(path)) continue;
      parts.add(path);
      this.follow(path, parts);
    }
  }

  private namesOf(from: string): string[] {
    const known = this.named.get(from);
    if (known) return known;
    const found = lookAt(this.files.get(from)!)
      .names.flatMap((name) => meantBy(name, from, this.base))
      // Of Markdown, the raw notes alone: twins of the pages are for machines.
      .filter((path) => this.files.has(path) && (!path.endsWith('.md') || path.endsWith('/raw-notes.md')));
    this.named.set(from, found);
    return found;
  }

  // Search needs its whole index; what it shows of a page comes with the page.
  private search(pages: Set<string>): string[] {
    return [...this.files.values()]
      .filter(({ path, about }) => path.startsWith('pagefind/') && (about === undefined || pages.has(about)))
      .map(({ path }) => path);
  }
}

/** Tells whether a path is a page's. */
export function isPage(path: string): boolean {
  return path === '' || path.endsWith('/');
}

/** What tells one content of a file from another. */
export function revisionOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}
