// Asks the index of a built site all that tests/fixtures/search-queries.txt holds: npx node tests/support/search-table.ts [folder]
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { look, RANKING, type Answer, type Pagefind } from '../../src/site/search/answer-query.ts';
import type { SearchName } from '../../src/site/search/search-kinds.ts';

const TABLE = resolve(import.meta.dirname, '../fixtures/search-queries.txt');

/** A query of the table and what came of it; `skipped` where nothing that it should lead to is on the site. */
export interface Row {
  query: string;
  wanted: string[];
  /** Among the first how many it should stand. */
  among: number;
  /** Where it stands, from 1; 0 is nowhere. */
  at: number;
  first: string[];
  skipped: boolean;
}

/** Gives the search of a built site, as the browser runs it, without a browser. */
export async function searchOf(folder: string): Promise<(typed: string) => Promise<Answer>> {
  const at = resolve(folder, 'pagefind');
  const plain = globalThis.fetch;
  // Pagefind fetches what stands beside it; here that is files.
  globalThis.fetch = async (input, init) => {
    const url = new URL(String(input));
    return url.protocol === 'file:' ? new Response(readFileSync(url.pathname)) : plain(input, init);
  };
  const engine = (await import(/* @vite-ignore */ pathToFileURL(join(at, 'pagefind.js')).href)) as Pagefind;
  await engine.options({ baseUrl: '/', ranking: RANKING });
  const names = JSON.parse(readFileSync(join(at, 'names.json'), 'utf8')) as SearchName[];
  return (typed) => look(engine, names, '', typed);
}

/** Asks every query of the table. */
export async function askTable(folder: string, table = TABLE): Promise<Row[]> {
  const ask = await searchOf(folder);
  const lecture = /^lectures\/[^/]+\//;
  const lines = readFileSync(table, 'utf8').split('\n');
  const rows: Row[] = [];
  for (const line of lines.filter((text) => text.includes('|') && !text.startsWith('#'))) {
    const [query = '', among = '', pages = ''] = line.split('|').map((cell) => cell.trim());
    const first = (await ask(query)).found.map(({ url }) => url.slice(1));
    const wanted = pages.split(' ').flatMap((page) => pagesOf(folder, page));
    const at = 1 + first.findIndex((url) => wanted.includes(url.replace(/#.*/, '')));
    rows.push({
      query,
      wanted,
      among: Number(among),
      at,
      first: first.map((url) => url.replace(lecture, '')),
      skipped: !wanted.length,
    });
  }
  return rows;
}

/** Says a row in a line. */
export function sayRow({ query, wanted, among, at, first, skipped }: Row): string {
  if (skipped) return `– ${query}: skipped, the site has none of its pages`;
  const place = at ? `at ${at}` : 'not there';
  return `${at > 0 && at <= among ? '✓' : '✗'} ${query.padEnd(45)} ${place.padEnd(10)} of ${among}  ${wanted[0]}  (first: ${first.slice(0, 3).join(' ')})`;
}

// A page is named by its address, without the lecture it belongs to where it belongs to one.
function pagesOf(folder: string, page: string): string[] {
  return ['', 'lectures/*/'].flatMap((under) =>
    globSync(`${under}${page}/index.html`, { cwd: folder }).map((file) => file.replace(/index\.html$/, '')),
  );
}

if (process.argv[1] === import.meta.filename) {
  const rows = await askTable(process.argv[2] ?? '.cache/site/real', process.argv[3]);
  console.log(rows.map(sayRow).join('\n'));
  console.log(
    `${rows.filter(({ at, among }) => at > 0 && at <= among).length} of ${rows.filter(({ skipped }) => !skipped).length}`,
  );
}
