import type { Styled } from '../../render/views/styled.ts';
import { joinedName, sheetsFor } from '../build/page-stylesheets.ts';

const SHEETS = import.meta.glob<string>(
  [
    '/src/site/styles/katex.css',
    '/src/site/styles/drawings.css',
    '/src/site/styles/blocks/*.css',
    '/src/site/styles/code-blocks.css',
    '/src/figures/drawn/*.css',
    '/src/figures/live/*/figure.css',
    '/src/figures/live/shared/heat-map.css',
  ],
  { query: '?url', import: 'default', eager: true },
);
const JOINED = import.meta.glob<string>('#sheets/*.css', { query: '?url', import: 'default', eager: true });

/** The addresses of the style sheets that a page needs besides the one of all pages: of all in one, where they were joined. */
export function sheetsOf(page: Styled): string[] {
  const known = sheetsFor(page).filter((sheet) => SHEETS[`/src/${sheet}`]);
  const name = joinedName(known);
  const [, joined] = Object.entries(JOINED).find(([file]) => file.endsWith(`/${name}`)) ?? [];
  return joined ? [joined] : known.map((sheet) => SHEETS[`/src/${sheet}`]!);
}
