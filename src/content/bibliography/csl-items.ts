import type { CSL, CSLName } from '@citation-js/core';
import { escapeDoi } from './read-address.ts';
import { OTHERS } from './person-names.ts';
import { NAMES } from './to-csl.ts';

// Signs that no author types stand for what the style must not take for its own: BibTeX's "and others", an & in a name
// or a title, which is no "and" of two authors, and an apostrophe in an address, which is no quote to be set nicely.
const ET_AL = '\uE000';
const AMPERSAND = '\uE001';
const APOSTROPHE = '\uE002';
// The engine keeps what it has seen in plain objects, which have a `constructor` already.
const TAKEN = new Set(Object.getOwnPropertyNames(Object.prototype).map((name) => name.toLowerCase()));
const APART = '\uE003';
const OF_STYLE = new RegExp(`(,?)(?: (?:&|&#38;|…))? ${ET_AL}\\.?`, 'g');

/** To CSL a work is called by its number: a key may be `constructor`, which the engine knows already. */
export function idOf(i: number): string {
  return `w${i}`;
}

/** A work as CSL's engine gets it. */
export function itemOf(work: CSL, i: number): CSL {
  const fields = Object.entries(work).map(([field, value]) => [
    field,
    typeof value === 'string' ? plain(value) : value,
  ]);
  const item = { ...(Object.fromEntries(fields) as CSL), id: idOf(i) };
  const text = (value: string): string => value.replaceAll('&', AMPERSAND);
  const address = (value: string): string => value.replaceAll("'", APOSTROPHE);
  const name = ({ literal, ...parts }: CSLName): CSLName =>
    // A name in one piece is set with the commas of a family name.
    literal !== undefined
      ? { family: literal === OTHERS ? ET_AL : text(plain(literal)) }
      : Object.fromEntries(Object.entries(parts).map(([part, said]) => [part, text(plain(said))]));
  for (const role of Object.values(NAMES)) if (work[role]) item[role] = work[role].map(name);
  for (const field of ['title', 'title-short'] as const) if (item[field]) item[field] = text(item[field]);
  if (item.DOI) item.DOI = address(escapeDoi(item.DOI));
  if (item.URL) item.URL = address(item.URL);
  return item;
}

// Whoever types one of our signs means nothing by it.
function plain(text: string): string {
  return text.replace(/[\uE000-\uE003]/g, '') + (TAKEN.has(text.toLowerCase()) ? APART : '');
}

/** What the engine says, with these signs put right; `ampersand` is how one is written there. */
export function asTyped(said: string, ampersand: '&' | '&#38;'): string {
  return said
    .replace(OF_STYLE, '$1 et al.')
    .replaceAll(AMPERSAND, ampersand)
    .replaceAll(APOSTROPHE, "'")
    .replaceAll(APART, '');
}
