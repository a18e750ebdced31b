import { isCitable } from '../core/citations.ts';

/** What a key must not hold, since a work's page is named after it, and Markdown has its own mind about $ and ~. */
export const BAD_IN_ADDRESS = /[/?#%<>$~]/;

/** What is wrong with a field's value, after the words that name the field, and what to do; nothing where it is right. */
export function badField(name: string, value: string): { what: string; todo: string } | undefined {
  if (name === 'ids') return badIds(value);
  if (name === 'doi' && /["'\\\s]/.test(value))
    return { what: `is not a DOI: ${value}.`, todo: 'Write it bare, as in 10.1000/182.' };
  if (name === 'year' && !/^[1-9]\d{3}$/.test(value))
    return { what: `is not a year: "${value}".`, todo: 'Write four digits, or leave the field out.' };
  if ((name === 'date' || name === 'urldate') && !isDate(value))
    return {
      what: `is not a date: "${value}".`,
      todo: 'Write 2023, 2023-01 or 2023-01-30, or leave the field out.',
    };
  if (name === 'doi' && !/^10\.\d+\/\S+$/.test(value))
    return {
      what: `is not a DOI: "${value}".`,
      todo: 'Write what follows https://doi.org/, as in 10.1000/182.',
    };
  return undefined;
}

/** What is wrong with the macros of a value, and what to do; nothing where each is defined. */
export function badMacro(
  macros: readonly string[],
  known: ReadonlyMap<string, string>,
): { what: string; todo: string } | undefined {
  const macro = macros.find((name) => !known.has(name.toLowerCase()));
  if (macro === undefined) return undefined;
  return {
    what: `holds a macro that nothing defines: ${macro}.`,
    todo: 'Put words between braces, or define it: @string{name = {…}}.',
  };
}

function isDate(value: string): boolean {
  const match = /^([1-9]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

// An old key is cited and has an address too.
function badIds(value: string): { what: string; todo: string } | undefined {
  const bad = value
    .split(',')
    .map((id) => id.trim())
    .find((id) => id && (!isCitable(id) || BAD_IN_ADDRESS.test(id)));
  if (bad === undefined) return undefined;
  const todo = 'A key is made of letters, digits and single marks between them, without / ? # % < > $ and ~.';
  return { what: `holds a key that cannot be cited: "${bad}".`, todo };
}
