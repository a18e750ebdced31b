/** One entry of a BibTeX file as it stands there. */
export interface RawEntry {
  /** Lower-case type: article, online. */
  type: string;
  key: string;
  /** The entry's own text, from @ to its closing brace. */
  text: string;
  /** Offset of the @ in the file. */
  start: number;
  /** False when the file ends before the entry does. */
  closed: boolean;
}

/** A field of an entry as it stands there, with its offset in the entry's text. */
export interface RawField {
  name: string;
  /** The value without its outer braces or quotes, its macros written out where they are known. */
  value: string;
  /** The macros in it: words that stand without braces. */
  macros: string[];
  offset: number;
}

/**
 * Cuts a BibTeX file into entries by their braces, so that each can be parsed, shown and blamed alone.
 * Text outside entries is a comment in BibTeX; @comment, @preamble and @string are returned as well.
 */
export function scanBibtex(text: string): RawEntry[] {
  const entries: RawEntry[] = [];
  let next = -1;
  for (let match = nextHead(text, 0); match;) {
    const [head = '', word = '', key = ''] = match;
    const type = word.toLowerCase();
    const start = match.index + head.indexOf('@');
    const inside = match.index + head.length;
    if (next < inside) {
      BEGINS.lastIndex = inside;
      next = BEGINS.exec(text)?.index ?? text.length;
    }
    // Without its closing brace an entry would swallow the rest: it ends where the next one begins.
    const end = closingBrace(type === 'comment' ? text : text.slice(0, next), text.indexOf('{', start));
    const closed = end !== -1 && /@\w+\s*\{/.test(head);
    const stop = closed ? end + 1 : next;
    entries.push({ type, key, text: text.slice(start, stop).trimEnd(), start, closed });
    match = nextHead(text, stop);
  }
  return entries;
}

// An entry begins on a line of its own (after a byte order mark, perhaps) or right after another.
const HEAD = String.raw`[ \t]*@(\w+)\s*[{(]\s*([^\s,{}()]*)`;
const RIGHT_AFTER = new RegExp(HEAD, 'y');
const BEGINS = new RegExp(`^\\uFEFF?${HEAD}`, 'gm');

function nextHead(text: string, from: number): RegExpExecArray | null {
  RIGHT_AFTER.lastIndex = BEGINS.lastIndex = from;
  return RIGHT_AFTER.exec(text) ?? BEGINS.exec(text);
}

// Every style defines the months.
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What each macro of a file stands for (`@string{nips = {NeurIPS}}`), by its name in small letters. */
export function macrosOf(entries: readonly RawEntry[]): Map<string, string> {
  const macros = new Map(MONTHS.map((month, i) => [month, String(i + 1)]));
  for (const { type, text, closed } of entries)
    if (type === 'string' && closed)
      for (const { name, value } of scanFields(text.replace(/[{(]/, '{,'), macros)) macros.set(name, value);
  return macros;
}

/** The fields of an entry's text, `name = {value}` or `name = "value"` or a bare word, or several joined by #. */
export function scanFields(entry: string, known: ReadonlyMap<string, string> = new Map()): RawField[] {
  const fields: RawField[] = [];
  const head = /,(?:\s|%[^\n]*\n)*([a-z][^\s=,{}"#%]*)\s*=\s*/giy;
  head.lastIndex = Math.max(0, entry.indexOf(','));
  for (let match = head.exec(entry); match; match = head.exec(entry)) {
    const name = match[1]!.toLowerCase();
    const offset = match.index + match[0].indexOf(match[1]!);
    const macros: string[] = [];
    let [value, at] = readValue(entry, head.lastIndex, known, macros);
    for (let joint = JOINT.exec(entry.slice(at)); joint; joint = JOINT.exec(entry.slice(at))) {
      const [more, end] = readValue(entry, at + joint[0].length, known, macros);
      [value, at] = [value + more, end];
    }
    fields.push({ name, value, macros, offset });
    head.lastIndex = at + SPACE.exec(entry.slice(at))![0].length;
  }
  return fields;
}

const SPACE = /^(?:\s|%[^\n]*\n)*/;
const JOINT = /^(?:\s|%[^\n]*\n)*#\s*/;

/** One value without its braces or quotes, and where it ends; a macro is noted in `macros`. */
function readValue(
  entry: string,
  at: number,
  known: ReadonlyMap<string, string>,
  macros: string[],
): [value: string, end: number] {
  const open = entry[at];
  if (open === '{' || open === '"') {
    const end = open === '{' ? closingBrace(entry, at) : closingQuote(entry, at);
    return end === -1 ? [entry.slice(at + 1), entry.length] : [entry.slice(at + 1, end), end + 1];
  }
  const word = /^[^\s,{}"#%]*/.exec(entry.slice(at))![0];
  if (/^[a-z]/i.test(word)) macros.push(word);
  return [known.get(word.toLowerCase()) ?? word, at + word.length];
}

// A quote within braces ends nothing: "Schr{\"o}dinger".
function closingQuote(text: string, open: number): number {
  let depth = 0;
  for (let i = open + 1; i < text.length; i++) {
    if (text[i] === '{') depth += 1;
    else if (text[i] === '}') depth -= 1;
    else if (text[i] === '"' && depth === 0) return i;
  }
  return -1;
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '{') depth += 1;
    else if (text[i] === '}' && --depth === 0) return i;
  }
  return -1;
}
