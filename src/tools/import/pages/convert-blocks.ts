import type { Line } from '../lines.ts';
import { barTableAt } from './bar-tables.ts';
import { commentAt } from './comments.ts';
import { displayAt } from './displays.ts';
import { fenceAt, highlightAt } from './fences.ts';
import { indentedBlockAt } from './indented-blocks.ts';
import { environmentAt } from './latex-blocks.ts';
import { headingAt } from './latex-lists.ts';
import { plainTableAt } from './plain-tables.ts';
import { colonsAt } from './read-colons.ts';
import type { Page, Read } from './page.ts';

// The forms of blocks, each with its reader: whichever is the first to know a line reads it, and those that belong to it.
const READERS: readonly ((
  lines: readonly Line[],
  i: number,
  page: Page,
  above: readonly Line[],
) => Read | undefined)[] = [
  fenceAt,
  highlightAt,
  colonsAt,
  commentAt,
  indentedBlockAt,
  displayAt,
  environmentAt,
  plainTableAt,
  barTableAt,
  headingAt,
];

/** Blocks of a page in forms of this site; what no reader knows stays. */
export function convertBlocks(lines: readonly Line[], page: Page): Line[] {
  const out: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const read = READERS.reduce<Read | undefined>((known, at) => known ?? at(lines, i, page, out), undefined);
    out.push(...(read?.lines ?? [lines[i]!]));
    i = read?.end ?? i;
  }
  return out;
}
