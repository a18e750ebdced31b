import { joinedName, sheetsFor, type Styled } from '../core/sheets.ts';

const SHEETS = import.meta.glob<string>(
  ['../styles/katex.css', '../styles/drawings.css', '../styles/figures/*.css', '../explorables/*/figure.css'],
  { query: '?url', import: 'default', eager: true },
);
const JOINED = import.meta.glob<string>('#sheets/*.css', { query: '?url', import: 'default', eager: true });

/** The addresses of the style sheets that a page needs besides the one of all pages: of all in one, where they were joined. */
export function sheetsOf(page: Styled): string[] {
  const known = sheetsFor(page).filter((sheet) => SHEETS[`../${sheet}`]);
  const name = joinedName(known);
  const [, joined] = Object.entries(JOINED).find(([file]) => file.endsWith(`/${name}`)) ?? [];
  return joined ? [joined] : known.map((sheet) => SHEETS[`../${sheet}`]!);
}
