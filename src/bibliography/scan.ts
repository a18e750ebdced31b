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
  /** The value without its outer braces or quotes. */
  value: string;
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

/** The fields of an entry's text, `name = {value}` or `name = "value"` or a bare word, or several joined by #. */
export function scanFields(entry: string): RawField[] {
  const fields: RawField[] = [];
  const head = /,(?:\s|%[^\n]*\n)*([a-z][^\s=,{}"#%]*)\s*=\s*/giy;
  head.lastIndex = Math.max(0, entry.indexOf(','));
  for (let match = head.exec(entry); match; match = head.exec(entry)) {
    const name = match[1]!.toLowerCase();
    const offset = match.index + match[0].indexOf(match[1]!);
    let [value, at] = readValue(entry, head.lastIndex);
    for (let joint = JOINT.exec(entry.slice(at)); joint; joint = JOINT.exec(entry.slice(at))) {
      const [more, end] = readValue(entry, at + joint[0].length);
      [value, at] = [value + more, end];
    }
    fields.push({ name, value, offset });
    head.lastIndex = at + SPACE.exec(entry.slice(at))![0].length;
  }
  return fields;
}

const SPACE = /^(?:\s|%[^\n]*\n)*/;
const JOINT = /^(?:\s|%[^\n]*\n)*#\s*/;

/** One value without its braces or quotes, and where it ends. */
function readValue(entry: string, at: number): [value: string, end: number] {
  const open = entry[at];
  if (open === '{' || open === '"') {
    const end = open === '{' ? closingBrace(entry, at) : closingQuote(entry, at);
    return end === -1 ? [entry.slice(at + 1), entry.length] : [entry.slice(at + 1, end), end + 1];
  }
  const word = /^[^\s,{}"#%]*/.exec(entry.slice(at))![0];
  return [word, at + word.length];
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
