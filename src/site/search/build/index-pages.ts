// Works in a thread of its own, which is asked by `search-integration.ts` and `read-ahead.ts`.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { lookAll, type Built } from '../../offline/build/built-files.ts';
import { recordsOf, type SearchRecord } from './search-records.ts';
import { writeIndex } from './write-index.ts';

/** What was read of pages, by the digests of their addresses and HTML. */
type Records = Record<string, SearchRecord[]>;

const ahead: Records = {};

/** Reads a page that is about to be written. */
export function readPage(html: string, address: string): void {
  ahead[digestOf(html, address)] ??= recordsOf(html, address);
}

/** What was read of the pages of a built folder, and how many those are. */
export interface Indexed {
  records: string;
  pages: number;
  found: number;
  /** What is to be known of the files of the index. */
  files: Built[];
}

/** Writes the index of a built folder, in `pagefind/`. A page of which it has been read what it says, now or by the last build, is not read through again. */
export async function indexPages(out: string, base: string, before: string): Promise<Indexed> {
  const known = { ...(JSON.parse(before) as Records), ...ahead };
  const pages = globSync('**/index.html', { cwd: out }).map((file) => file.replaceAll('\\', '/'));
  const now: Records = {};
  // Page after page, so that the process that makes the index has work while the next one is read.
  const read = async function* (): AsyncGenerator<SearchRecord> {
    for (const file of pages.sort()) {
      const html = readFileSync(join(out, file), 'utf8');
      const address = `/${file.replace(/index\.html$/, '')}`;
      const digest = digestOf(html, address);
      yield* (now[digest] = known[digest] ?? recordsOf(html, address));
      await setImmediate();
    }
  };
  const written = await writeIndex(read(), join(out, 'pagefind'));
  const bytes = [...written].map(
    ([path, content]) => [`pagefind/${path}`, () => Buffer.from(content)] as const,
  );
  const files = lookAll(new Map(bytes), base);
  const found = Object.values(now).flat().length;
  return { records: JSON.stringify(now), pages: pages.length, found, files };
}

function digestOf(html: string, address: string): string {
  return createHash('sha256').update(address).update(html).digest('hex');
}
