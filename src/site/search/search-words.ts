import { nearest } from '../../shared/nearest.ts';
import type { SearchName } from './search-kinds.ts';
import { texWords } from '../../shared/tex-words.ts';
import { UNSPACED, wordsApart } from './words-apart.ts';
import { foldWord, rootOf, sameWord, WORD } from './word-forms.ts';

const words = (list: string): Set<string> => new Set(list.split(' '));
// Words that stand everywhere and say nothing of what is looked for.
const STOP = words(
  'a about al am an and any are as at be because been being but by can could d did do does doing done each et etc for from had has have having he her his how i if in into is isn it its just ll m may me might much must my no nor not of on only or our out over own per quite re s shall she should so some such t than that the their them then there these they this those through to too under until up upon us ve very via vs was we were what when where whether which while who whom whose why will with within would you your',
);
// What frames a question, where one is asked.
const FRAME = words(
  'mean means meaning work works called explain define definition describe tell show give please between',
);
// What asks for a work, and is seldom in its name.
const WORK = words('paper papers article articles preprint preprints arxiv');
// Of a whole passage that was pasted, the first words.
const MOST = 12;
const QUESTION =
  /^(?:what|how|why|who|whose|when|where|which|is|are|does|do|did|can|explain|define|describe|tell)\b/i;

/** What was typed, as it is looked for. */
export interface Query {
  /** Every word of it, folded. */
  all: string[];
  /** The words that are looked for: without those that stand everywhere, unless there are no others. */
  words: string[];
  /** Words in quotation marks, to be found side by side. */
  exact: string | undefined;
  /** A work is asked for: "toy models paper". */
  work: boolean;
  /** What stands below the letter of a symbol, by its word: "ov" of "W_OV", which is what the thing is named by. */
  below: Map<string, string>;
}

/** Reads what was typed: TeX as the index writes it, hyphens as spaces, a question as its words. */
export function readQuery(typed: string): Query {
  const plain = normaliseQuery(typed);
  const all = wordsOf(plain).slice(0, MOST);
  const asked = QUESTION.test(plain);
  return {
    all,
    words: withoutStops(all, (word) => (asked && FRAME.has(word)) || WORK.has(word)),
    work: all.some((word) => WORK.has(word)),
    exact: /^"([^"]+)"$/.exec(plain)?.[1],
    below: new Map(
      [...plain.matchAll(/\b\p{L}_(\p{L}{2,})/gu)].map(([symbol, below = '']) => [
        foldWord(symbol),
        foldWord(below),
      ]),
    ),
  };
}

/** TeX as the index writes it, signs and spaces plain. */
export function normaliseQuery(typed: string): string {
  const plain = typed
    .normalize('NFC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'");
  return (/[\\$^]|_\{/.test(plain) ? texWords(plain) : plain).replace(/\s+/g, ' ').trim();
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return (wordsApart(text).match(WORD) ?? []).map(foldWord).filter(Boolean);
}

/** The words of a name that say what it is of. */
export function namingWords(name: string): string[] {
  return withoutStops(wordsOf(name));
}

/** How well a word of a text is the word that was looked for: another form of it, or begun by it; 0 if it is another. */
export function fits(wanted: string, word: string): number {
  return (
    sameWord(wanted, word) ||
    ((wanted.length > 2 || UNSPACED.test(wanted)) && word.startsWith(wanted) ? 0.5 : 0)
  );
}

/** What a name has that is nearest to a word, if anything is near: a word, or two that were written as one. */
export function nearestWord(word: string, names: readonly SearchName[]): string[] | undefined {
  // A word of three letters is near to too many.
  if (word.length < 4) return undefined;
  const all = names.flatMap(namesOf).map(namingWords);
  const joined = new Map([...all, ...all.flat().map((one) => [one])].map((own) => [own.join(''), own]));
  const near = nearest(
    word,
    [...joined.keys()].filter((one) => one.length > 3 && one[0] === word[0]),
  );
  return near[0] === undefined ? undefined : joined.get(near[0]);
}

/** The names of a page; a section has a heading, which is no name. */
export function namesOf({ name, also = [], url }: SearchName): string[] {
  return url.includes('#') ? [] : [name, ...also];
}

/** What the index is asked for a word: the word, of which it knows some forms, and the beginning that all its forms have. */
export function askedFor(word: string): string[] {
  return [...new Set([word, rootOf(word)])];
}

function withoutStops(all: string[], alsoStop = (_: string): boolean => false): string[] {
  const rest = all.filter((word) => !STOP.has(word));
  const said = rest.filter((word) => !alsoStop(word));
  return [said, rest, all].find(({ length }) => length > 0) ?? [];
}
