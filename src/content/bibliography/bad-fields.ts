import { isCitable } from '../domain/citations.ts';
import { prefixOf } from '../domain/label-kinds.ts';
import { badAddress, mendDoi, readDoi } from './read-address.ts';
import { hasDay, readDate, readMonth, readYear } from './read-dates.ts';
import type { RawField } from './scan-fields.ts';
import { listOf } from './inherit.ts';
import { badNames, type BadValue } from './person-names.ts';
import { readTex } from './tex.ts';
import { DATES, NAMES, SHOWN } from './to-csl.ts';

/** What a key must not hold, since a work's page is named after it, and in Markdown $ and ~ mean something else. */
export const BAD_IN_ADDRESS = /[/?#%<>$~]/;

/** True of a key that can be cited and makes an address. */
export function isGoodKey(key: string): boolean {
  return isCitable(key) && !BAD_IN_ADDRESS.test(key) && prefixOf(key) === undefined;
}

/** What a key may be, in a sentence. */
export const KEY_RULE =
  'A key is made of letters, digits and single marks between them, without / ? # % < > $ and ~.';

/** What is wrong with a field's value, after the words that name the field, and what to do; nothing where it is right. */
export function badField(
  { name, value, macros }: RawField,
  fields: ReadonlyMap<string, RawField>,
  known: ReadonlyMap<string, string>,
): BadValue | undefined {
  const text = value.trim();
  const beside = (other: string): string | undefined => fields.get(other)?.value.trim();
  const undefinedMacro = badMacro(macros, known);
  if (undefinedMacro) return undefinedMacro;
  if (/^xdata\s*=/.test(text))
    return { what: `takes one field of an @xdata: "${text}".`, hint: 'Write `xdata = {key}`, or the value.' };
  if (name === 'ids') return badIds(text);
  if (name === 'doi') return badDoi(text);
  if (name === 'url') return badAddress(text);
  if (name === 'eprint' && /^arxiv$/i.test(beside('eprinttype') ?? beside('archiveprefix') ?? ''))
    return badArxiv(text);
  if (Object.hasOwn(DATES, name) && !readDate(text))
    return { what: `is not a date: "${text}".`, hint: dateHint(text) };
  if (name === 'year' && !readYear(text)) return { what: `is not a year: "${text}".`, hint: yearHint(text) };
  const dated = beside('date') === undefined && text !== '';
  if (name === 'month' && dated && !readMonth(text))
    return { what: `is not a month: "${text}".`, hint: 'Write its number, 1 to 12, or leave the field out.' };
  if (name === 'day' && dated && !hasDay(text, beside('month'), beside('year')))
    return {
      what: `is not a day of that month: "${text}".`,
      hint: 'Write its number, or leave the field out.',
    };
  const bad = Object.hasOwn(NAMES, name) ? badNames(value) : undefined;
  if (bad) return bad;
  // A note is Markdown, which shows TeX as it stands; formulas and code are its own.
  const tex =
    name === 'annotation' && /\\[a-zA-Z]+/.exec(text.replace(/\$(?:\\.|[^\\$])*\$|`[^`]*`/g, ''))?.[0];
  if (tex)
    return {
      what: `holds TeX, and is Markdown: ${tex}.`,
      hint: 'Write *words*, `code` or $a formula$ instead.',
    };
  const unknown = SHOWN.has(name) ? readTex(value).unknown : undefined;
  if (unknown === undefined) return undefined;
  return unknown.startsWith('\\')
    ? { what: `holds TeX that nobody here knows: ${unknown}.`, hint: 'Write the words or the sign itself.' }
    : {
        what: `begins a formula that does not end: ${unknown}.`,
        hint: String.raw`Close it, or write \$ for the sign.`,
      };
}

/** What is wrong with the macros of a value; nothing where each is defined. */
export function badMacro(
  macros: readonly string[],
  known: ReadonlyMap<string, string>,
): BadValue | undefined {
  const macro = macros.find((word) => !known.has(word.toLowerCase()));
  if (macro === undefined) return undefined;
  return {
    what: `holds a macro that nothing defines: ${macro}.`,
    hint: 'Put words between braces, or define it: @string{name = {…}}.',
  };
}

function dateHint(text: string): string {
  const known = /^(\d{4}(?:-(?!00)\d\d)?)(?:-00)+$/.exec(text)?.[1];
  if (known && known !== '0000') return `Write ${known}.`;
  return 'Write 2023, 2023-01 or 2023-01-30, 2020/2021 for a range, 1984~ for about that year, or leave the field out.';
}

function yearHint(text: string): string {
  if (/press|forthcoming|submitted|preparation|appear|accepted/i.test(text))
    return 'Leave the field out, and write `pubstate = {inpress}`, {forthcoming}, {submitted} or {inpreparation}.';
  return 'Write four digits, or leave the field out.';
}

function badDoi(value: string): BadValue | undefined {
  const doi = readDoi(value);
  // A step up would lead out of the list of works.
  if (!/["'\\\s]|\/\.\.?(?:\/|$)/.test(doi) && /^10\.\d+\/\S+$/.test(doi)) return undefined;
  const mended = mendDoi(value);
  const hint = /^10\.\d+\/[^\s"'\\]+$/.test(mended)
    ? `Write ${mended}.`
    : 'Write what follows https://doi.org/, as in 10.1000/182.';
  return { what: `is not a DOI: "${value}".`, hint };
}

// Old numbers have their archive before them: nothing else leads down, and nothing up.
function badArxiv(value: string): BadValue | undefined {
  if (/^(?:arxiv:\s*)?[\w-][\w.-]*(?:\/\d\w*)?(?:\s*\[.*\])?$/i.test(value)) return undefined;
  return { what: `is not a number of arXiv: "${value}".`, hint: 'Write it as in 2211.00593 or cs/9901001.' };
}

// An old key is cited and has an address too.
function badIds(value: string): BadValue | undefined {
  const bad = listOf(value).find((id) => !isGoodKey(id));
  return bad === undefined
    ? undefined
    : { what: `holds a key that cannot be cited: "${bad}".`, hint: KEY_RULE };
}
