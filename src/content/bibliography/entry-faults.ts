import { isCitable } from '../domain/citations.ts';
import { LABEL_KINDS, prefixOf } from '../domain/label-kinds.ts';
import { didYouMean } from '../../shared/nearest.ts';
import { BAD_IN_ADDRESS, badField, badMacro, KEY_RULE } from './bad-fields.ts';
import { macroText, readFields, type Break } from './scan-fields.ts';
import { listOf, type Family } from './inherit.ts';
import type { RawEntry } from './scan-bibtex.ts';

/** What was wrong in a BibTeX file, by offset. */
export interface BibFault {
  offset: number;
  kind: 'syntax' | 'repeated' | 'field';
  what: string;
  hint: string;
}

type Known = ReadonlyMap<string, string>;

// Beyond so many faults near names are no help, and take long to find.
const ENOUGH = 100;
const CLOSE = 'Close each { with a }.';

/** What is wrong with how an entry stands in its file: its brackets, its key; nothing where it can be read. */
export function badEntry(
  { key, start, stray, closed, type }: RawEntry,
  anyKey: boolean,
): BibFault | undefined {
  const syntax = (what: string, hint: string, offset = start): BibFault => ({
    offset,
    kind: 'syntax',
    what,
    hint,
  });
  const own = `${KEY_RULE} \`npm run notes -- cite FILE.bib\` takes entries of other houses and gives them such keys.`;
  if (type === 'comment' || type === 'preamble') return undefined;
  if (type !== 'string' && !anyKey) {
    if (!isCitable(key)) return syntax(`The entry's key "${key}" cannot be cited.`, own);
    // A work's page is named after it, and in Markdown $ and ~ mean something else.
    if (BAD_IN_ADDRESS.test(key)) return syntax(`The entry's key "${key}" makes a bad address.`, own);
    const kind = prefixOf(key);
    if (kind) {
      const what = `The entry's key "${key}" reads as the key of ${LABEL_KINDS[kind].thing}.`;
      return syntax(what, `Give it one that does not begin with "${kind}-".`);
    }
  }
  if (!closed) return syntax(`The ${type === 'string' ? 'macro' : 'entry'} "${key}" does not end.`, CLOSE);
  if (stray === undefined) return undefined;
  const hint = 'There is a } too many in it, or a sign too many here.';
  return syntax(`The entry "${key}" ends before this.`, hint, stray);
}

/** Adds what is wrong with the macros that a `@string` defines. */
export function judgeMacros({ key, start, text }: RawEntry, known: Known, faults: BibFault[]): void {
  const { fields, broken } = readFields(macroText(text), known);
  const at = start - 1;
  if (broken) faults.push(syntaxOf(`The macro "${key}"`, broken, at));
  for (const { name, macros, offset } of fields) {
    const bad = badMacro(macros, known);
    if (bad)
      faults.push({
        offset: at + offset,
        kind: 'field',
        what: `The macro "${name}" ${bad.what}`,
        hint: bad.hint,
      });
  }
}

/** Adds what is wrong with an entry's own fields; true where they can be read. */
export function judgeFields(entry: RawEntry, family: Family, known: Known, faults: BibFault[]): boolean {
  const { key, start, text, type } = entry;
  const { broken } = readFields(text, known);
  if (broken) {
    faults.push(syntaxOf(`The entry "${key}"`, broken, start));
    return false;
  }
  const field = (offset: number, what: string, hint: string): unknown =>
    faults.push({ offset: start + offset, kind: 'field', what, hint });
  const fields = family.whole(entry);
  for (const one of family.own(entry)) {
    const { name, offset } = one;
    const bad = badField(one, fields, known);
    if (bad) field(offset, `"${name}" of "${key}" ${bad.what}`, bad.hint);
    else if (fields.get(name) !== one)
      field(offset, `"${name}" stands twice in "${key}".`, 'Keep one of them.');
    for (const parent of family.missing(one)) {
      const near = faults.length < ENOUGH ? family.names() : [];
      const hint = didYouMean(parent, near, 'Add that entry, or leave the field out.');
      field(offset, `"${name}" of "${key}" names no entry: "${parent}".`, hint);
    }
  }
  const untitled = type !== 'xdata' && !fields.get('title')?.value.trim();
  if (untitled && !isStub(fields.get('keywords')?.value))
    field(
      0,
      `The entry "${key}" has no title.`,
      'Give it one, or mark it `keywords = {stub}` until somebody knows.',
    );
  return true;
}

/** True where `keywords` say that only the address of a work is known. */
export function isStub(keywords: string | undefined): boolean {
  return listOf(keywords).includes('stub');
}

function syntaxOf(of: string, { offset, what, hint }: Break, from: number): BibFault {
  return { offset: from + offset, kind: 'syntax', what: `${of} does not parse. ${what}`, hint };
}
