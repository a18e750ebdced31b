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

// Pandoc: a key begins with a letter, digit or _, and holds single inner punctuation.
const KEY = String.raw`[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*`;
const ITEM = new RegExp(String.raw`^(?<prefix>[^@]*?)(?<minus>-?)@(?<key>${KEY})(?<rest>[^@]*)$`, 'su');
// A bracket is a citation when it holds @key at its start or after a space, ; or -.
const BRACKET = /\[(?!\[)([^[\]]*)\]/gsu;
const BARE = new RegExp(String.raw`(?<![\p{L}\p{N}_@./\\])@(${KEY})(?:\s*\[(?<locator>[^[\]@]*)\])?`, 'gu');

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
  const taken: [number, number][] = [];
  for (const match of text.matchAll(BRACKET)) {
    const [start, end] = [match.index, match.index + match[0].length];
    // `@key [locator]` is narrative: its bracket holds no @.
    if (!/(?:^|[\s;-])@/u.test(match[1]!)) continue;
    const items = match[1]!.split(';').map(parseItem);
    taken.push([start, end]);
    if (items.every((item) => item !== undefined))
      citations.push({ start, end, narrative: false, items });
    else bad.push({ start, end });
  }
  const open = /\[-?@[^\]]*$/su.exec(text);
  if (open && !taken.some(([, end]) => end > open.index)) {
    bad.push({ start: open.index, end: text.length });
    taken.push([open.index, text.length]);
  }
  for (const match of text.matchAll(BARE)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (taken.some(([a, b]) => start >= a && start < b) || !isKey(match[1]!)) continue;
    const locator = match.groups?.['locator']?.trim() ?? '';
    const item = { key: match[1]!, prefix: '', locator, yearOnly: false };
    citations.push({ start, end, narrative: true, items: [item] });
  }
  return { citations: citations.sort((a, b) => a.start - b.start), bad };
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
