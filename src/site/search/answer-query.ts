import { excerptOf, piecesOf, type Piece } from './search-excerpt.ts';
import type { SearchKind, SearchName } from './search-kinds.ts';
import { heldBy, rate, type Place } from './search-rank.ts';
import { askedFor, nearestWord, readQuery, type Query } from './search-words.ts';
import { SPACE, wordsApart, wordsTogether } from './words-apart.ts';
import { untilQuiet } from './until-quiet.ts';

/** The part of Pagefind's interface that is used here. */
export interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string): Promise<{ results: Result[] }>;
}
interface Result {
  id: string;
  data(): Promise<{ url: string; content: string; meta: Record<string, string> }>;
}

/** A result as the dialog shows it. */
export interface Found {
  url: string;
  kind: SearchKind;
  title: Piece[];
  under: string;
  excerpt: Piece[];
}

/** What a search gave. */
export interface Answer {
  found: Found[];
  /** How many places there are, shown or not. */
  all: number;
  /** How many places were found whose words did not come. */
  lost: number;
  /** The words that were looked for in the place of those that stand nowhere. */
  mended?: string;
  /** No place has all of the words. */
  some?: boolean;
}

/** How the index is to order what it gives: a word in a name before a word in a text, so that names are among what is read. */
export const RANKING = { metaWeights: { title: 20, also: 10 } };

const [READ, SHOWN, BEST] = [30, 20, 5];
/** How long one waits for the words of further places while none come, in ms. */
const QUIET = 4_000;
const [TOPICS, TERMS] = [8, 12];

/** What is there to look for: the topics and terms that most places lead to. */
export function offer(names: readonly SearchName[], base: string): Answer {
  const most = (kind: SearchKind, some: number): SearchName[] =>
    names
      .filter((name) => name.kind === kind && !name.url.includes('#'))
      .sort((a, b) => (b.uses ?? 0) - (a.uses ?? 0))
      .slice(0, some);
  const found = [...most('topic', TOPICS), ...most('term', TERMS)].map(
    ({ url, kind, name, under }): Found => ({
      url: base + url,
      kind,
      title: [[name, false]],
      under: under ?? '',
      excerpt: [],
    }),
  );
  return { found, all: found.length, lost: 0 };
}

/** Looks for what was typed: the index gives places that have the words, and they are put in order by their names, kinds and words. */
export async function look(
  pagefind: Pagefind,
  names: readonly SearchName[],
  base: string,
  typed: string,
): Promise<Answer> {
  const query = readQuery(typed);
  const first = await gather(pagefind, names, base, query);
  // What stands nowhere side by side may stand somewhere.
  if (query.exact && first.all === 0 && first.lost === 0) {
    const apart = await look(pagefind, names, base, query.all.join(' '));
    return apart.found.length ? { ...apart, some: true } : apart;
  }
  const words = query.words.flatMap((word, i) =>
    first.held[i] || first.lost ? word : (nearestWord(word, names) ?? []),
  );
  if (query.exact || words.join() === query.words.join()) return answerOf(first, query);
  const again = { ...query, all: words, words };
  return {
    ...answerOf(await gather(pagefind, names, base, again), again),
    ...toldOf(query, words, first.held),
  };
}

interface Gathered {
  places: (Place & { held: number[] })[];
  rare: number[];
  held: boolean[];
  lost: number;
  all: number;
}

async function gather(
  pagefind: Pagefind,
  names: readonly SearchName[],
  base: string,
  query: Query,
): Promise<Gathered> {
  const asked = query.exact
    ? [[`"${wordsApart(query.exact).replaceAll(SPACE, ' ')}"`]]
    : query.words.map(askedFor);
  const lists = await Promise.all(asked.map((words) => searchAll(pagefind, words)));
  const rare = query.words.map((_, i) =>
    Math.log(1 + names.length / Math.max(1, (lists[i] ?? lists[0]!).length)),
  );
  // What has more of the words, and has them nearer to the top, is read.
  const worth = new Map<string, { result: Result; sum: number; lists: number }>();
  for (const [i, list] of lists.entries())
    for (const [at, result] of list.entries()) {
      const { sum, lists: many } = worth.get(result.id) ?? { sum: 0, lists: 0 };
      worth.set(result.id, { result, sum: sum + rare[i]! * (1 + 10 / (10 + at)), lists: many + 1 });
    }
  const best = [...worth.values()].sort((a, b) => b.sum - a.sum).slice(0, READ);
  const places = await untilQuiet(
    best.map(({ result }) => result.data()),
    QUIET,
  );
  const byUrl = new Map(names.map((name) => [base + name.url, name]));
  const told = places.map(({ url, content, meta }) => {
    const place = {
      url,
      title: wordsTogether(meta['title'] ?? url),
      content: wordsTogether(content),
      by: meta['by'] ?? '',
      name: byUrl.get(url),
    };
    return { ...place, held: heldBy(place, query) };
  });
  return {
    places: told,
    rare,
    held: query.words.map((_, i) => told.some((place) => place.held[i]! > 0)),
    lost: best.length - told.length,
    all: [...worth.values()].filter((one) => one.lists === lists.length).length,
  };
}

// What each of the words gives, each place once.
async function searchAll(pagefind: Pagefind, words: readonly string[]): Promise<Result[]> {
  const lists = await Promise.all(words.map((word) => pagefind.search(word)));
  return [...new Map(lists.flatMap(({ results }) => results).map((result) => [result.id, result])).values()];
}

function answerOf({ places, rare, lost, all }: Gathered, query: Query): Answer {
  const rated = places
    .map((place) => ({ place, held: place.held, worth: rate(place, query, rare) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);
  const isWhole = ({ held }: { held: number[] }): boolean => held.every((one) => one > 0);
  const whole = rated.filter(isWhole).length;
  // Where places have all of the words, what has some of them must be among the best to be shown.
  const kept = rated.filter((one, i) => !whole || i < BEST || isWhole(one));
  return {
    found: kept.slice(0, SHOWN).map(({ place }) => tell(place, query.words)),
    all: places.length < READ ? kept.length : Math.max(kept.length, all),
    lost,
    ...(kept.length && !whole ? { some: true } : {}),
  };
}

function tell({ url, title, content, name }: Place, words: readonly string[]): Found {
  return {
    url,
    kind: name?.kind ?? 'page',
    title: piecesOf(title, words),
    under: name?.under ?? '',
    excerpt: piecesOf(excerptOf(content, words, name?.kind === 'term'), words),
  };
}

function toldOf({ words }: Query, found: readonly string[], held: readonly boolean[]): Partial<Answer> {
  if (found.length === 0) return {};
  const dropped = words.some((word, i) => !held[i] && !found.includes(word)) && found.length < words.length;
  return dropped ? { some: true } : { mended: found.join(' ') };
}
