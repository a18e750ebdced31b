import { nearest } from './nearest.ts';
import type { SearchName } from './search-kinds.ts';
import { texWords } from './tex-words.ts';

/** What is asked of the index for what was typed: TeX as the index writes it, signs and spaces plain. */
export function normaliseQuery(typed: string): string {
  const plain = typed
    .normalize('NFC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'");
  return (
    (/[\\$^]|_\{/.test(plain) ? texWords(plain) : plain)
      .replace(/[()[\]{}]/g, ' ')
      // Pagefind would join what such a sign parts.
      .replace(/(?<=[\p{L}\d])[/|,;:&+](?=[\p{L}\d])/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** A name as names are compared: small letters without accents, no signs, no "et al.". */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\bet al\b\.?/g, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/**
 * True when one of the words that an index found is the word looked for: begun by it, or another form of it.
 * Pagefind finds something for any word, by cutting it short until something begins so.
 */
export function isHeld(word: string, found: Iterable<string>): boolean {
  const wanted = joined(word);
  return [...found].map(joined).some((key) => {
    const same = sameStart(wanted, key);
    if (same === wanted.length) return true;
    return same === key.length
      ? same >= 3 && wanted.length - same <= 4
      : same >= Math.max(3, wanted.length - 2);
  });
}

/** The word of a name that is nearest to a word, if one is near; a word of three letters is near to too many. */
export function nearestWord(word: string, names: readonly SearchName[]): string | undefined {
  if (word.length < 4) return undefined;
  const words = names.flatMap((name) => namesOf(name).flatMap((one) => nameKey(one).split(' ')));
  return nearest(
    joined(word),
    [...new Set(words)].filter((one) => one.length > 3),
  )[0];
}

/** The pages that have one of the three names nearest to the query. */
export function namesNear(query: string, names: readonly SearchName[]): SearchName[] {
  const all = names.flatMap((page) => namesOf(page).map((name) => ({ key: nameKey(name), page })));
  // A term and a topic may have one name: both are meant.
  const byKey = Map.groupBy(all, ({ key }) => key);
  const near = nearest(nameKey(query), byKey.keys()).flatMap((key) => byKey.get(key) ?? []);
  return [...new Set(near.map(({ page }) => page))];
}

/** True when the query is one of a page's names. */
export function isCalled(name: SearchName, query: string): boolean {
  return namesOf(name).some((one) => nameKey(one) === nameKey(query));
}

// A section has a heading, which is no name.
function namesOf({ name, also = [], url }: SearchName): string[] {
  return url.includes('#') ? [] : [name, ...also];
}

function joined(word: string): string {
  return nameKey(word).replaceAll(' ', '');
}

function sameStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
