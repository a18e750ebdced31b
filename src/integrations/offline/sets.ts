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
  bytes: Buffer;
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

class Index {
  readonly files: Map<string, Built>;
  readonly base: string;
  readonly named = new Map<string, string[]>();

  constructor(files: Built[], base: string) {
    this.files = new Map(files.map((file) => [file.path, file]));
    this.base = base;
  }

  /** An old address, which only sends the reader on. */
  isMoved(path: string): boolean {
    return /<meta http-equiv="refresh"/.test(this.text(path));
  }

  /** Its own pages, the works and terms that they lead to, and the first page: never another lecture's. */
  pagesOfLecture(lecture: string): string[] {
    const own = [...this.files.keys()].filter((path) => path.startsWith(`${lecture}/`) && isPage(path));
    const led = own.flatMap((path) => {
      const main = /<main[\s>].*<\/main>/s.exec(this.text(path))?.[0] ?? '';
      return [...main.matchAll(/href="([^"#?]*)/g)].flatMap(([, href = '']) =>
        href.startsWith(this.base) ? [href.slice(this.base.length)] : [],
      );
    });
    const works = led.filter((path) => /^(references|glossary)\/[^/]+\/$/.test(path) && this.files.has(path));
    return [...new Set(['', ...own, ...works])];
  }

  manifest(pages: string[]): SetManifest {
    const parts = new Set<string>(this.search(new Set(pages)));
    if (this.files.has('favicon.svg')) parts.add('favicon.svg');
    for (const page of pages) this.follow(page, parts);
    const files = [...[...parts].sort(), ...[...pages].sort()].map((path): SetFile => {
      const { bytes } = this.files.get(path)!;
      return [path, isHashed(path) ? '' : revisionOf(bytes), bytes.length];
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
    const names = /(^|\/|\.(m?js|css))$/.test(from) ? namesIn(this.text(from)) : [];
    const found = names
      .flatMap((name) => meantBy(name, from, this.base))
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

  private text(path: string): string {
    return this.files.get(path)?.bytes.toString('utf8') ?? '';
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
