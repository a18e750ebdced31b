import { closingBrace, eachField, macroText, MONTHS } from './scan-fields.ts';

/** One entry of a BibTeX file as it stands there. */
export interface RawEntry {
  /** Lower-case type: article, online. */
  type: string;
  key: string;
  /** The entry's own text, from @ to its closing bracket. */
  text: string;
  /** Offset of the @ in the file. */
  start: number;
  /** False when the file ends before the entry does. */
  closed: boolean;
  /** Offset in the file of what stands right behind the entry and looks like a part of it: a bracket, a field. */
  stray?: number;
}

/**
 * Cuts a BibTeX file into entries by their brackets, so that each can be parsed, shown and blamed alone.
 * Text outside entries is a comment in BibTeX; @comment, @preamble and @string are returned as well.
 */
export function scanBibtex(text: string): RawEntry[] {
  const entries: RawEntry[] = [];
  let next = -1;
  for (let match = nextHead(text, 0); match;) {
    const [head = '', word = '', bracket = '', key = ''] = match;
    const type = word.toLowerCase();
    const start = match.index + head.indexOf('@');
    const inside = match.index + head.length;
    if (next < inside) {
      BEGINS.lastIndex = inside;
      next = BEGINS.exec(text)?.index ?? text.length;
    }
    // Without its closing bracket an entry would swallow the rest: it ends where the next one begins.
    const within = type === 'comment' ? text : text.slice(0, next);
    const open = text.indexOf(bracket, start);
    const end = bracket === '{' ? closingBrace(within, open) : closingParenthesis(within, open);
    const stop = end === -1 ? next : end + 1;
    STRAY.lastIndex = stop;
    const stray = end === -1 ? null : STRAY.exec(text);
    const name = bracket === '(' ? key.replace(/\).*/s, '') : key;
    const whole = { type, key: name, text: text.slice(start, stop).trimEnd(), start, closed: end !== -1 };
    entries.push(stray ? { ...whole, stray: stop + stray[0].length - stray[1]!.length } : whole);
    match = nextHead(text, stop);
  }
  return entries;
}

// A key ends at a comma, or where the line does; one with a space in it is a fault, not two words.
const KEY = String.raw`[^\s,{}=]*(?:[ \t]+[^\s,{}=]+)*(?=[ \t]*,)|[^\s,{}=]*`;
const HEAD = String.raw`[ \t]*@(\w+)\s*([{(])\s*(${KEY})`;
// An entry begins on a line of its own (after a byte order mark, perhaps) or right after another.
const RIGHT_AFTER = new RegExp(`(?:[ \\t]*,)?${HEAD}`, 'y');
const BEGINS = new RegExp(`^\\uFEFF?${HEAD}`, 'gm');
const STRAY = /\s*([})]|(?:,\s*)?[a-z][\w:+-]*\s*=\s*[{"\w])/iy;

function nextHead(text: string, from: number): RegExpExecArray | null {
  RIGHT_AFTER.lastIndex = BEGINS.lastIndex = from;
  return RIGHT_AFTER.exec(text) ?? BEGINS.exec(text);
}

// Macros made of macros grow fast.
const LONGEST = 2000;

/** What each macro of a file stands for (`@string{nips = {NeurIPS}}`), by its name in small letters; the standard styles' own ones too. */
export function macrosOf(
  entries: readonly RawEntry[],
  standard: Iterable<[string, string]> = [],
): Map<string, string> {
  const macros = new Map([
    ...standard,
    ...MONTHS.map((month, i): [string, string] => [month, String(i + 1)]),
  ]);
  for (const { type, key, text, closed } of entries)
    if (type === 'string') {
      // One that does not end is a fault of its own, not of everybody who uses it.
      if (!closed) macros.set(key.toLowerCase(), '');
      for (const { name, value } of eachField(macroText(text), macros))
        if (value.length <= LONGEST) macros.set(name, value);
    }
  return macros;
}

// A parenthesis within braces or quotes ends nothing.
function closingParenthesis(text: string, open: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = open + 1; i < text.length; i++) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '{') depth += 1;
    else if (text[i] === '}') depth -= 1;
    else if (text[i] === '"' && depth === 0) quoted = !quoted;
    else if (text[i] === ')' && depth === 0 && !quoted) return i;
  }
  return -1;
}
