import { embedName } from '../../content/markdown/structure/embeds.ts';
import type { Structure } from '../../content/markdown/structure/read-structure.ts';

/** What of a page has styles of its own: mathematics, drawings, callouts, code, and figures and explorables by tag and name ("Figure lens-path"). */
export interface Styled {
  math: boolean;
  /** Something is drawn, or has a number. */
  drawn: boolean;
  /** The blocks that there are, by the names of their sheets. */
  blocks: readonly string[];
  /** There is code in blocks. */
  code: boolean;
  embeds: readonly string[];
}

/** What has styles of its own where these texts stand on one page. */
export function styledBy(texts: readonly Structure[]): Styled {
  return {
    math: texts.some(({ math }) => math),
    drawn: texts.some(({ drawn }) => drawn),
    blocks: [...new Set(texts.flatMap(({ blocks }) => blocks))].sort(),
    code: texts.some(({ code }) => code),
    embeds: [...new Set(texts.flatMap(({ embeds }) => embeds.map(embedName)))],
  };
}
