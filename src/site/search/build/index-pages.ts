// Works in a thread of its own, which is asked by `search-integration.ts` and `read-ahead.ts`.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { stampOf } from '../../build/stamp-of.ts';
import { look, pathOf, type Built } from '../../offline/build/built-files.ts';
import { isHashed } from '../../offline/file-parts.ts';
import { IndexWriter } from './index-writer.ts';
import { recordsOf, type SearchRecord } from './search-records.ts';

/** What was read of a page, of whose address and HTML this is the digest. */
interface Page {
  digest: string;
  records: SearchRecord[];
  built: Built;
}

/** What one build keeps for the next: what was read of pages and of the files of the index, and when which file stood there. */
interface Kept {
  pages: Record<string, Page & { stamp: string }>;
  index: Record<string, { built: Built; stamp: string }>;
}

let before: Kept = { pages: {}, index: {} };
let begun: IndexWriter | undefined;
const ahead = new Map<string, Page>();

/** Begins with what the last build has kept, while there are no pages yet: most of them will say what they said. */
export function begin(kept: string): void {
  before = JSON.parse(kept) as Kept;
  begun = new IndexWriter();
  for (const record of recordsIn(before)) begun.add(record);
}

/** Reads a page that is about to be written. */
export function readPage(html: string, address: string, base: string): void {
  const page = read(html, address, base);
  ahead.set(page.digest, page);
}

/** What a build has read of its pages, what is to be kept of that, and what is to be known of its pages and of the files of the index. */
export interface Indexed {
  kept: string;
  found: number;
  pages: Built[];
  index: Built[];
}

/** Writes the index of a built folder, in `pagefind/`. What has been read, now or by the last build, is not read through again. */
export async function indexPages(out: string, base: string): Promise<Indexed> {
  const writer = begun ?? new IndexWriter();
  begun = undefined;
  const now: Kept = { pages: {}, index: {} };
  const files = globSync('**/index.html', { cwd: out }).map((file) => file.replaceAll('\\', '/'));
  for (const file of files.sort()) {
    const stamp = stampOf(join(out, file));
    const last = before.pages[file];
    const stands = last?.stamp === stamp;
    const page = stands ? last : read(readFileSync(join(out, file), 'utf8'), `/${pathOf(file)}`, base, last);
    now.pages[file] = { ...page, stamp };
    if (stands) continue;
    // Page after page, so that the process that makes the index has work while the next one is read.
    for (const record of page.records) writer.add(record);
    await setImmediate();
  }
  const records = recordsIn(now);
  const folder = join(out, 'pagefind');
  const same = isDeepStrictEqual(records, recordsIn(before)) && stand(before.index, folder);
  try {
    now.index = same ? before.index : lookAt(await writer.write(records, folder), folder, base);
  } finally {
    await writer.close();
  }
  before = now;
  ahead.clear();
  const [pages, index] = [now.pages, now.index].map((all) => Object.values(all).map(({ built }) => built));
  return { kept: JSON.stringify(now), found: records.length, pages: pages!, index: index! };
}

// What of it was read already is taken from there.
function read(html: string, address: string, base: string, last?: Page): Page {
  const digest = createHash('sha256').update(address).update(html).digest('hex');
  if (last?.digest === digest) return last;
  // Copied, since a piece of a text holds the whole text in memory.
  const built = (): Built => structuredClone(look(address.slice(1), Buffer.from(html), base));
  return ahead.get(digest) ?? { digest, records: recordsOf(html, address), built: built() };
}

function recordsIn({ pages }: Kept): SearchRecord[] {
  return Object.values(pages).flatMap(({ records }) => records);
}

// Many of them bear names that say what they hold, and were looked at before.
function lookAt(files: ReadonlyMap<string, Uint8Array>, folder: string, base: string): Kept['index'] {
  const looks = [...files].map(([path, content]) => {
    const known = isHashed(`pagefind/${path}`) && before.index[path];
    const built = known ? known.built : look(`pagefind/${path}`, Buffer.from(content), base);
    return [path, { built, stamp: stampOf(join(folder, path)) }] as const;
  });
  return Object.fromEntries(looks);
}

function stand(index: Kept['index'], folder: string): boolean {
  const files = Object.entries(index);
  return files.length > 0 && files.every(([path, { stamp }]) => stampOf(join(folder, path)) === stamp);
}
