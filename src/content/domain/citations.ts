import { prefixOf } from './label-kinds.ts';

/** One work inside a citation, or one label. */
export interface CiteItem {
  key: string;
  /** Words before the work: "see". */
  prefix: string;
  /** Words after it: "Section 2"; with the sign that joins them where that is no comma: ": 33", ".". */
  locator: string;
  /** Where the words before the work and after it stand in the text. */
  spans: { prefix: [number, number]; locator: [number, number] };
  /** `-@key`: the year alone, since the sentence names the author. */
  yearOnly: boolean;
}

/** A citation found in running text. */
export interface Citation {
  /** Offsets in the text, start inclusive, end exclusive. */
  start: number;
  end: number;
  /** `@key says …`: the author's name is part of the sentence. */
  narrative: boolean;
  items: CiteItem[];
}

/** A bracket that begins like a citation and is none. */
export interface BadCitation {
  start: number;
  end: number;
}

// Pandoc: a key begins with a letter, digit or _, and holds single inner punctuation. Its end is looked for once: a pattern that
// tried each shorter key as well would take the square of its length.
const KEY = String.raw`[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*(?![:.#$%&\-+?<>~/]?[\p{L}\p{N}_])`;
// A key in braces may hold other signs as well.
const NAMED = String.raw`(?:\{(?<braced>[^{}\s@]+)\}|(?<key>${KEY}))`;
const ITEM = new RegExp(String.raw`^(?<prefix>[^@]*?)(?<minus>-?)@${NAMED}(?<rest>[^@]*)$`, 'su');
const WHOLE_KEY = new RegExp(`^${KEY}$`, 'u');
const BRACKET = /\[(?!\[)([^[\]\uFFFF]*)\]/gsu;
// A bracket is a citation when it begins with @, or holds @key after a space, ; or -.
const CITES = /^\s*-?@|[\s;-]@[\p{L}\p{N}_{]/u;
// Stands for what is read already, and for what no citation reaches over: no author types it.
const READ = '\uFFFF';
const BEGUN = /\[-?@[^\]\n\uFFFF]*\]?/gu;
const BARE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@./\\])@${NAMED}(?:\s*\[(?<locator>(?!\^)[^[\]@\uFFFF]*)\])?`,
  'gu',
);

/** True when `[@key]` and `@key` can be read. */
export function isCitable(key: string): boolean {
  return WHOLE_KEY.test(key);
}

/**
 * Pandoc's citations in one run of text: `[@a, Section 2; see @b]`, `[-@a]`, `@a`, `@a [Section 2]`.
 * A bare `@word` counts when `isKey` says so, or when it is the key of a label, `@fig-one`; other words stay text.
 */
export function findCitations(
  text: string,
  isKey: (word: string) => boolean,
): { citations: Citation[]; bad: BadCitation[] } {
  if (!text.includes('@')) return { citations: [], bad: [] };
  const citations: Citation[] = [];
  const bad: BadCitation[] = [];
  // What is read is struck out, so that the next pattern cannot read it again.
  const brackets = text.replace(BRACKET, (whole, inside: string, start: number) => {
    // `@key [locator]` is narrative: its bracket holds no @.
    if (!CITES.test(inside)) return whole;
    let at = start + 1;
    const items = inside.split(';').map((part) => {
      const item = parseItem(part, at);
      at += part.length + 1;
      return item;
    });
    const end = start + whole.length;
    if (items.every((item) => item !== undefined)) citations.push({ start, end, narrative: false, items });
    else bad.push({ start, end });
    return READ.repeat(whole.length);
  });
  const rest = brackets.replace(BEGUN, (whole, start: number) => {
    bad.push({ start, end: start + whole.length });
    return READ.repeat(whole.length);
  });
  for (const match of rest.matchAll(BARE)) {
    const { braced, key: typed = '', locator: bracketed } = match.groups ?? {};
    const key = braced ?? keyIn(typed, (word) => prefixOf(word) !== undefined || isKey(word));
    if (key === undefined) continue;
    const whole = braced !== undefined || key === typed;
    const end = match.index + (whole ? match[0].length : 1 + key.length);
    const locator = whole ? (bracketed ?? '') : '';
    const words: [number, number] = locator ? [end - 1 - locator.length, end - 1] : [end, end];
    const spans = { prefix: [match.index, match.index] as [number, number], locator: words };
    const item = { key, prefix: '', locator: pagesIn(locator.trim()), yearOnly: false, spans };
    citations.push({ start: match.index, end, narrative: true, items: [item] });
  }
  return { citations: citations.sort((a, b) => a.start - b.start), bad };
}

// "@key-like" and "@key.Next" hold a key too: the longest that is one, of a few.
function keyIn(word: string, isKey: (word: string) => boolean): string | undefined {
  let key = word;
  for (let i = 0; i < 4 && key !== ''; i++) {
    if (isKey(key)) return key;
    key = key.slice(0, Math.max(0, key.search(/[^\p{L}\p{N}_][\p{L}\p{N}_]*$/u)));
  }
  return undefined;
}

function parseItem(text: string, at: number): CiteItem | undefined {
  const match = ITEM.exec(text);
  if (!match?.groups) return undefined;
  const { prefix = '', minus, braced, key = '', rest = '' } = match.groups;
  // Pandoc's braces around a locator, `{p. 3}`, or in its place, `{}`, only part it from what follows.
  const [, joint = '', inBraces, after = ''] = /^(\s*,?\s*)(?:\{([^{}]*)\})?(.*)$/su.exec(rest)!;
  const said = inBraces ? inBraces + after : after.replace(/^[\s,]+/u, '');
  const end = at + text.length - (inBraces && after.trim() === '' ? after.length + 1 : 0);
  const from = inBraces ? at + text.length - rest.length + joint.length + 1 : end - said.length;
  return {
    key: braced ?? key,
    prefix: prefix.trim(),
    locator: pagesIn(said.trim()),
    yearOnly: minus === '-',
    spans: { prefix: [at, at + prefix.length], locator: [from, end] },
  };
}

// "pp. 3-5" from one page to another, as the style has it; other numbers with a hyphen are names: "Figure 3-2".
function pagesIn(locator: string): string {
  return locator.replace(/(?<=^\W*(?:pp?\.|pages?)\s[^;]*\d)-(?=\d)/gi, '–');
}
