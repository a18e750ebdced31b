import type { SearchKind, SearchName } from './search-kinds.ts';
import { fits, namesOf, namingWords, wordsOf, type Query } from './search-words.ts';

/** A place that the index gave, with what it is told by. */
export interface Place {
  url: string;
  title: string;
  /** Its words. */
  content: string;
  /** People and numbers, between bars; empty where there are none. */
  by: string;
  name: SearchName | undefined;
}

// What a reader means first, if names and words fit alike: an explanation, then what was said, then works about it.
const KINDS: Record<SearchKind, number> = {
  term: 1,
  topic: 0.9,
  lecture: 0.8,
  question: 0.8,
  section: 0.75,
  page: 0.6,
  reference: 0.5,
  reading: 0.45,
};
const [EXACT, NAME, PERSON, EARLY, LED] = [100, 4, 4, 0.5, 40];
// What has a small part of the words is hardly an answer.
const SHARE = 3;
// A name whose words are there, but not at its beginning; and one of which a symbol has the word below its letter.
const [LATER, BELOW] = [0.9, 0.7];
// How much more a work is worth to who asks for one.
const WORK = 3;
const FIRST_WORDS = 30;

/** How well a place answers a query; `rare` is how much each of its words tells apart. */
export function rate(place: Place, query: Query, rare: readonly number[]): number {
  const { kind: of = 'page' } = place.name ?? {};
  const kind =
    KINDS[of] * (place.url.includes('#') ? 0.8 : 1) * (query.work && of === 'reference' ? WORK : 1);
  const names = place.name && namesOf(place.name).length ? namesOf(place.name) : [place.title];
  const named = names.map((name) => rateName(name, query, rare));
  const people = ratePeople(place.by, query, rare);
  const text = rateText(place.content, query, rare);
  const held = rare.map(
    (worth, i) => worth * Math.max(...named.map(({ fit }) => fit[i]!), Math.sign(people[i]!), text.fit[i]!),
  );
  const isExact = named.some((name) => name.exact);
  const share = isExact ? 1 : sum(held) / (sum(rare) || 1);
  const led = 1 + Math.log2(1 + (place.name?.uses ?? 0)) / LED;
  const exact = isExact ? EXACT : 0;
  const words = NAME * Math.max(...named.map(({ worth }) => worth)) + text.worth;
  return (
    (kind * (exact + words) + PERSON * sum(rare.map((worth, i) => worth * people[i]!)) * led) *
    led *
    share ** SHARE
  );
}

/** How far each word of the query is in a place, from 0 to 1. */
export function heldBy({ title, content, by, name }: Place, { words }: Query): number[] {
  const all = [...new Set(wordsOf([title, ...(name?.also ?? []), by, content].join(' ')))];
  return words.map((word) => Math.max(0, ...all.map((one) => fits(word, one))));
}

function rateName(
  name: string,
  { all, words, below }: Query,
  rare: readonly number[],
): { exact: boolean; worth: number; fit: number[] } {
  const own = namingWords(name);
  const like = (word: string, one: string): number =>
    Math.max(fits(word, one), below.get(word) === one ? BELOW : 0);
  const fit = words.map((word) => Math.max(0, ...own.map((one) => like(word, one))));
  // Of a long name one word says less than of a short one; but what has all of the words side by side, and best at its beginning, is of that name.
  const share =
    words.length > 1 && isWithin(words, own)
      ? isWithin(words, own.slice(0, words.length))
        ? 1
        : LATER
      : sum(own.map((one) => Math.max(0, ...words.map((word) => like(word, one))))) / (own.length || 1);
  return {
    exact: isSame(own, words) || isSame(wordsOf(name), all) || own.join('') === words.join(''),
    worth: sum(rare.map((worth, i) => worth * fit[i]!)) * share * (isWithin(own, words) ? 1 : 0.8),
    fit,
  };
}

// The first of those who made a work is who it is known by; of many, the last are hardly looked for.
function ratePeople(by: string, { words }: Query, rare: readonly number[]): number[] {
  const people = by.split(' | ').map(wordsOf);
  return rare.map((_, i) =>
    Math.max(0, ...people.map((own, at) => (own.includes(words[i]!) ? 1 / (1 + at) ** 2 : 0))),
  );
}

function rateText(
  content: string,
  { words }: Query,
  rare: readonly number[],
): { worth: number; fit: number[] } {
  const own = wordsOf(content);
  const fit = words.map((word) => own.map((one) => fits(word, one)));
  const worth = fit.map((all, i) => {
    const often = sum(all);
    const early = Math.max(0, ...all.slice(0, FIRST_WORDS));
    return rare[i]! * (often / (often + 1) + EARLY * early);
  });
  return { worth: sum(worth), fit: fit.map((all) => Math.max(0, ...all)) };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => fits(b[i]!, word) === 1);
}

// The words stand in the query side by side, in their order.
function isWithin(name: readonly string[], query: readonly string[]): boolean {
  return query.some((_, at) =>
    name.every((word, i) => query[at + i] !== undefined && fits(query[at + i]!, word) > 0.5),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
