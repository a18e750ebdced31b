/** A field of an entry as it stands there, with its offset in the entry's text. */
export interface RawField {
  name: string;
  /** The value without its outer braces or quotes, its macros written out where they are known. */
  value: string;
  /** The macros in it: words that stand without braces. */
  macros: string[];
  offset: number;
}

/** What breaks an entry off, and where. */
export interface Break {
  offset: number;
  what: string;
  hint: string;
}

/** The fields of an entry's text, as far as they can be read. */
export function scanFields(entry: string, known?: ReadonlyMap<string, string>): RawField[] {
  return readFields(entry, known).fields;
}

/** The fields of an entry's text, and what breaks it off. */
export function readFields(
  entry: string,
  known?: ReadonlyMap<string, string>,
): { fields: RawField[]; broken: Break | undefined } {
  const fields: RawField[] = [];
  const each = eachField(entry, known);
  for (let next = each.next(); ; next = each.next()) {
    if (next.done) return { fields, broken: next.value };
    fields.push(next.value);
  }
}

/** The text of a `@string` as an entry's: its macros as fields, each a sign further on. */
export function macroText(text: string): string {
  return text.replace(/[{(]/, '$&,');
}

/** Reads field by field, `name = {value}` or `name = "value"` or a bare word, or several joined by #: a macro may be made of the one before it. */
export function* eachField(
  entry: string,
  known: ReadonlyMap<string, string> = new Map(),
): Generator<RawField, Break | undefined> {
  const open = entry.search(/[{(]/) + 1;
  const key = entry.slice(open, endOf(KEY, entry, open));
  const hint = 'Put a comma between fields and braces around values.';
  let at = open + key.length;
  if (entry[at] === '=') return { offset: open, what: 'A comma is missing after its key.', hint };
  let last = 'its key';
  while (at < entry.length && entry[at] === ',') {
    at = endOf(GAP, entry, at);
    const offset = at;
    const name = entry.slice(at, endOf(NAME, entry, at));
    at = endOf(ROOM, entry, at + name.length);
    if (name === '') break;
    if (entry[at] !== '=') return { offset, what: `After "${name}" a = and a value are missing.`, hint };
    const value = readValue(entry, endOf(ROOM, entry, at + 1), known);
    if (!value) return { offset, what: `"${name}" has no value that ends.`, hint };
    yield { name: name.toLowerCase(), value: value.text, macros: value.macros, offset };
    last = `"${name}"`;
    at = value.end;
  }
  if (at >= entry.length || /[})]/.test(entry[at]!)) return undefined;
  const what = `After ${last} a comma is missing, or there is a sign too many.`;
  return { offset: at, what, hint };
}

/** Every style defines the months. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const KEY = /[^,{}="]*/y;
const NAME = /[a-z][^\s,={}()"#%]*/iy;
// What may stand between things: room, commas, comments.
const GAP = /(?:[\s,]|%[^\n]*(?:\n|$))*/y;
const ROOM = /(?:\s|%[^\n]*(?:\n|$))*/y;
const WORD = /[^\s,{}()"#%=]+/y;

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

// A value with everything that # joins to it.
function readValue(
  entry: string,
  from: number,
  known: ReadonlyMap<string, string>,
): { text: string; macros: string[]; end: number } | undefined {
  const parts: { word: string; text: string }[] = [];
  for (let at = from; ;) {
    const open = entry[at];
    let end: number;
    if (open === '{' || open === '"') {
      end = open === '{' ? closingBrace(entry, at) : closingQuote(entry, at);
      if (end < 0) return undefined;
      parts.push({ word: '', text: entry.slice(at + 1, end) });
      end += 1;
    } else {
      end = endOf(WORD, entry, at);
      if (end === at) return undefined;
      const word = entry.slice(at, end);
      parts.push({ word, text: known.get(word.toLowerCase()) ?? word });
    }
    at = endOf(ROOM, entry, end);
    if (entry[at] !== '#') {
      const macros = parts.map(({ word }) => word).filter((word) => /^[a-z]/i.test(word));
      // A month is a number alone and a name beside a day: `mar # "~12"`.
      const said = ({ word, text }: (typeof parts)[number]): string =>
        parts.length > 1 && MONTHS.includes(word.toLowerCase()) ? word : text;
      return { text: parts.map(said).join(''), macros, end: at };
    }
    at = endOf(ROOM, entry, at + 1);
  }
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

/** Offset of the brace that closes the one at `open`; -1 where none does. */
export function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '{') depth += 1;
    else if (text[i] === '}' && --depth === 0) return i;
  }
  return -1;
}
