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
  const head = /^[ \t]*@(\w+)\s*\{\s*([^\s,{}]*)/gm;
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const start = text.indexOf('@', match.index);
    const end = closingBrace(text, text.indexOf('{', start));
    // Without its closing brace an entry would swallow the rest: it ends where the next one begins.
    const next = text.slice(head.lastIndex).search(/^[ \t]*@\w+\s*\{/m);
    const runsOn = end === -1 || (next !== -1 && head.lastIndex + next < end);
    const stop = end !== -1 && !runsOn ? end + 1 : next === -1 ? text.length : head.lastIndex + next;
    entries.push({
      type: match[1]!.toLowerCase(),
      key: match[2]!,
      text: text.slice(start, stop).trimEnd(),
      start,
      closed: !runsOn,
    });
    head.lastIndex = stop;
  }
  return entries;
}

/** The fields of an entry's text, `name = {value}` or `name = "value"` or a bare word. */
export function scanFields(entry: string): RawField[] {
  const fields: RawField[] = [];
  const head = /,\s*([a-z][\w-]*)\s*=\s*/giy;
  head.lastIndex = Math.max(0, entry.indexOf(','));
  for (let match = head.exec(entry); match; match = head.exec(entry)) {
    const offset = head.lastIndex;
    const open = entry[offset];
    const end =
      open === '{'
        ? closingBrace(entry, offset)
        : open === '"'
          ? entry.indexOf('"', offset + 1)
          : entry.slice(offset).search(/[,}\s]/) + offset - 1;
    if (end < offset) break;
    const braced = open === '{' || open === '"';
    fields.push({
      name: match[1]!.toLowerCase(),
      value: braced ? entry.slice(offset + 1, end) : entry.slice(offset, end + 1),
      offset: match.index + match[0].indexOf(match[1]!),
    });
    head.lastIndex = end + 1;
    while (/\s/.test(entry[head.lastIndex] ?? '')) head.lastIndex += 1;
  }
  return fields;
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
