import type { CSLName } from '@citation-js/core';
import { plainTex, readTex } from './tex.ts';

/** What is wrong with a value, after the words that name the field, and what to do. */
export interface BadValue {
  what: string;
  hint: string;
}

/** The name that CSL's users give to BibTeX's "and others". */
export const OTHERS = 'others';

/** The names of a field: `von Last, First`, `First von Last`, `{An Organisation}` or `family=Last, given=First`, with "and" between. */
export function readNames(value: string): CSLName[] {
  return splitOutside(value.replace(/\s+/g, ' ').trim(), AND)
    .map((name) => name.trim().replace(SAME_NAME, ''))
    .filter(Boolean)
    .map(readName)
    .filter((name) => Object.values(name).some((part) => SAYS.test(part)))
    .filter((name, i) => i > 0 || name.literal !== OTHERS);
}

/** What is wrong with a list of names; nothing where each can be read. */
export function badNames(value: string): BadValue | undefined {
  if (!value.trim()) return undefined;
  const names = splitOutside(` ${value.replace(/\s+/g, ' ').trim()} `, AND).map((name) => name.trim());
  const hint = 'Write "Last, First and Last, First", or an organisation between two pairs of braces.';
  if (names.some((name) => name === '' || /^and\s/i.test(name)))
    return { what: 'has an "and" with no name on one side.', hint };
  if (/^others$/i.test(names[0]!)) return { what: 'names nobody before "others".', hint };
  const etAl = names.find((name) => /\bet\.? al\b/i.test(name));
  if (etAl) return { what: `ends with "et al.": "${etAl}".`, hint: 'Write "and others".' };
  for (const name of names) {
    const parts = splitOutside(name, COMMA);
    const odd = parts.length > 3 || parts.some((part) => part.trim() === '');
    if (
      !SAYS.test(plainTex(name)) ||
      (odd && !isLabelled(name)) ||
      splitOutside(name, OTHER_SIGNS).length > 1
    )
      return { what: `has a name that cannot be read: "${name}".`, hint };
  }
  return undefined;
}

// A letter or a digit: what has none is no name.
const SAYS = /[\p{L}\p{N}]/u;
const AND = /\s+and(?=\s)\s*/iy;
const COMMA = /,/y;
// Signs that part names elsewhere, and stand in the name of a firm.
const OTHER_SIGNS = /;|\\?&/y;
const SPACE = /(?:[\s~]|\\ )+/y;
// DBLP tells people of one name apart by a number.
const SAME_NAME = /(?<=\p{L}[\s~]+)\d{4}(?=$|,)/u;

/** Splits a text where a pattern matches outside braces. */
function splitOutside(text: string, pattern: RegExp): string[] {
  const parts: string[] = [];
  let [from, depth] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    pattern.lastIndex = i;
    const found = depth === 0 ? pattern.exec(text)?.[0] : undefined;
    if (found) {
      parts.push(text.slice(from, i));
      from = i + found.length;
      i = from - 1;
    } else if (text[i] === '\\') i += 1;
    else if (text[i] === '{') depth += 1;
    else if (text[i] === '}') depth -= 1;
  }
  return [...parts, text.slice(from)];
}

function readName(name: string): CSLName {
  if (/^others$/i.test(name)) return { literal: OTHERS };
  if (name.startsWith('{') && closes(name)) return { literal: plainTex(name) };
  const parts = splitOutside(name, COMMA);
  if (isLabelled(name)) return labelled(parts);
  const words = splitOutside(parts[0]!.trim(), SPACE).filter(Boolean);
  const small = words.slice(0, -1).map(isSmall);
  const [first, last] = [small.indexOf(true), small.lastIndexOf(true)];
  const from = parts.length > 1 ? 0 : first < 0 ? words.length - 1 : first;
  const to = last < 0 ? from : last + 1;
  const said = (some: readonly string[]): string => some.map(plainTex).join(' ');
  return named({
    family: said(words.slice(to)),
    given: parts.length > 1 ? said(splitOutside(parts.at(-1)!.trim(), SPACE)) : said(words.slice(0, from)),
    'non-dropping-particle': said(words.slice(from, to)),
    suffix: parts.length > 2 ? plainTex(parts[1]!) : '',
  });
}

// BibLaTeX's own way: "family=Last, given=First, prefix=von".
function isLabelled(name: string): boolean {
  return /^(?:family|given|prefix|suffix)\s*=/.test(name);
}

function labelled(parts: readonly string[]): CSLName {
  const said = new Map(
    parts.map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at).trim(), plainTex(part.slice(at + 1).replace(/^\s*"|"\s*$/g, ''))];
    }),
  );
  return named({
    family: said.get('family') ?? '',
    given: said.get('given') ?? '',
    'non-dropping-particle': said.get('prefix') ?? '',
    suffix: said.get('suffix') ?? '',
  });
}

function named(name: CSLName): CSLName {
  const said = Object.fromEntries(Object.entries(name).filter(([, value]) => value));
  return Object.keys(said).length === 1 && said['given'] ? { literal: said['given'] } : said;
}

// A brace at the start that closes at the end: "{A and B}", and not "{A} and {B}".
function closes(name: string): boolean {
  let depth = 0;
  for (let i = 0; i < name.length; i++) {
    if (name[i] === '\\') i += 1;
    else if (name[i] === '{') depth += 1;
    else if (name[i] === '}' && --depth === 0) return i === name.length - 1;
  }
  return false;
}

// A particle begins with a small letter. What stands between braces has no say, but for an accent: "{\'e}", "\'{e}".
function isSmall(word: string): boolean {
  const bare = word.replace(/(?<!\\(?:[a-zA-Z]+|[^a-zA-Z]))\{(?!\\)[^{}]*\}/g, '');
  const letter = /\p{L}/u.exec(readTex(bare).rich)?.[0] ?? '';
  return letter !== letter.toUpperCase();
}
