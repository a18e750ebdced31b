import type { SearchKind, SearchName } from '../core/search-kinds.ts';
import { isCalled, isHeld, namesNear, nearestWord, normaliseQuery } from '../core/search-words.ts';

/** A result as the dialog shows it; in `excerpt` what was found stands between `<mark>` and `</mark>`. */
export interface Found {
  url: string;
  kind: SearchKind;
  title: string;
  under: string;
  excerpt: string;
}

/** What a search gave, and how many results there are besides those that are shown. */
export interface Answer {
  found: Found[];
  all: number;
  /**
   * Nothing holds the words as they were typed: names near to them come first, then what the `mended` words
   * gave, or, with `some`, what holds one of them.
   */
  near?: { mended?: string; some?: boolean };
}

// The part of Pagefind's interface that is used here.
interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}
interface Fragment {
  url: string;
  content: string;
  excerpt: string;
  locations: number[];
  meta: Record<string, string>;
}
interface Look {
  found: Found[];
  all: number;
  /** The words that were found, as the texts have them. */
  words: Set<string>;
}

const MOST = 20;
const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');
let engine: Promise<[Pagefind, SearchName[]]> | undefined;

/** Loads the search once; a failure is tried again by the next call. */
export function loadEngine(): Promise<[Pagefind, SearchName[]]> {
  return (engine ??= load().catch((error: unknown) => {
    engine = undefined;
    throw error;
  }));
}

async function load(): Promise<[Pagefind, SearchName[]]> {
  // The names come first: where there is no index, Pagefind would say so in the console.
  const answer = await fetch(`${BASE}/pagefind/names.json`);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  const names = (await answer.json()) as SearchName[];
  const pagefind = (await import(/* @vite-ignore */ `${BASE}/pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ excerptLength: 24, baseUrl: `${BASE}/` });
  return [pagefind, names];
}

/** Looks for what was typed; a page of that very name comes first. */
export async function ask(typed: string): Promise<Answer> {
  const [pagefind, names] = await loadEngine();
  const query = normaliseQuery(typed);
  const words = query.replaceAll('"', ' ').split(' ').filter(Boolean);
  const byUrl = new Map(names.map((name) => [BASE + name.url, name]));
  const look = (asked: string): Promise<Look> => lookFor(pagefind, asked, byUrl);
  const first = await look(query);
  const called = new Set(names.filter((name) => isCalled(name, query)).map(({ url }) => BASE + url));
  const good = (): Answer => ({
    found: first.found.sort((a, b) => Number(called.has(b.url)) - Number(called.has(a.url))),
    all: first.all,
  });
  if (first.all > 0 && words.every((word) => isHeld(word, first.words))) return good();

  const each = await Promise.all(words.map(look));
  const held = each.filter(({ words: found }, i) => isHeld(words[i]!, found));
  if (first.all > 0 && held.length === words.length) return good();
  const mended = words
    .map((word, i) => (held.includes(each[i]!) ? word : nearestWord(word, names)))
    .filter((word) => word !== undefined)
    .join(' ');
  const again = mended && mended !== words.join(' ') ? await look(mended) : undefined;
  const near = namesNear(query, names).map(({ name, kind, url, under }) => ({
    url: BASE + url,
    kind,
    title: name,
    under: under ?? '',
    excerpt: '',
  }));
  // With nothing that has them all, what has one of them is better than nothing.
  const more = again?.all ? again.found : held.flatMap(({ found }) => found.slice(0, 5));
  // A place in the list is kept, and filled by what says more.
  const places = new Map([...near, ...more].map((result) => [result.url, result]));
  const found = [...places.values()];
  return { found, all: found.length, near: again?.all ? { mended } : { some: more.length > 0 } };
}

async function lookFor(pagefind: Pagefind, query: string, names: Map<string, SearchName>): Promise<Look> {
  const { results } = await pagefind.search(query);
  // Without a network, what is not stored cannot be shown; the rest can.
  const read = await Promise.allSettled(results.slice(0, MOST).map((result) => result.data()));
  const data = read.flatMap((part) => (part.status === 'fulfilled' ? [part.value] : []));
  const words = data.flatMap(({ content, locations, meta }) => {
    const all = content.split(/\s+/);
    return [
      ...locations.map((at) => all[at] ?? ''),
      ...`${meta['title']} ${meta['also'] ?? ''}`.split(/[\s-]+/),
    ];
  });
  return {
    found: data.map((fragment) => toFound(fragment, names.get(fragment.url))),
    all: results.length,
    words: new Set(words),
  };
}

function toFound({ url, content, excerpt, meta }: Fragment, name: SearchName | undefined): Found {
  const plain = excerpt.replace(/<\/?mark>|&[lg]t;.*/gs, '');
  const [cut, goesOn] = [
    !content.startsWith(plain),
    excerpt.length < content.length && !content.endsWith(plain),
  ];
  return {
    url,
    kind: name?.kind ?? 'page',
    title: meta['title'] ?? url,
    under: name?.under ?? '',
    excerpt: `${cut ? '… ' : ''}${excerpt}${goesOn ? ' …' : ''}`,
  };
}
