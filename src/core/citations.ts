/** One work inside a citation. */
export interface CiteItem {
  key: string;
  /** Words before the work: "see". */
  prefix: string;
  /** Words after it: "Section 2". */
  locator: string;
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
const ITEM = new RegExp(String.raw`^(?<prefix>[^@]*?)(?<minus>-?)@(?<key>${KEY})(?<rest>[^@]*)$`, 'su');
const WHOLE_KEY = new RegExp(`^${KEY}$`, 'u');
const BRACKET = /\[(?!\[)([^[\]]*)\]/gsu;
// A bracket is a citation when it begins with @, or holds @key after a space, ; or -.
const CITES = /^\s*-?@|[\s;-]@[\p{L}\p{N}_]/u;
// Stands for what is read already: no author types it.
const READ = '\uFFFF';
const BEGUN = /\[-?@[^\]\n\uFFFF]*\]?/gu;
const BARE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@./\\])@(${KEY})(?:\s*\[(?<locator>(?!\^)[^[\]@]*)\])?`,
  'gu',
);

/** True when `[@key]` and `@key` can be read. */
export function isCitable(key: string): boolean {
  return WHOLE_KEY.test(key);
}

/**
 * Pandoc's citations in one run of text: `[@a, Section 2; see @b]`, `[-@a]`, `@a`, `@a [Section 2]`.
 * A bare `@word` counts when `isKey` says so; other words stay text.
 */
export function findCitations(
  text: string,
  isKey: (word: string) => boolean,
): { citations: Citation[]; bad: BadCitation[] } {
  const citations: Citation[] = [];
  const bad: BadCitation[] = [];
  // What is read is struck out, so that the next pattern cannot read it again.
  const brackets = text.replace(BRACKET, (whole, inside: string, start: number) => {
    // `@key [locator]` is narrative: its bracket holds no @.
    if (!CITES.test(inside)) return whole;
    const items = inside.split(';').map(parseItem);
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
    const key = keyIn(match[1]!, isKey);
    if (key === undefined) continue;
    const whole = key === match[1];
    const locator = (whole && match.groups?.['locator']?.trim()) || '';
    const end = match.index + (whole ? match[0].length : 1 + key.length);
    const item = { key, prefix: '', locator, yearOnly: false };
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

function parseItem(text: string): CiteItem | undefined {
  const match = ITEM.exec(text.trim());
  if (!match?.groups) return undefined;
  const { prefix = '', minus, key = '', rest = '' } = match.groups;
  return {
    key,
    prefix: prefix.trim(),
    locator: rest.replace(/^\s*,?\s*/u, '').trim(),
    yearOnly: minus === '-',
  };
}
