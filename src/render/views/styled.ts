import type { Styled } from '../../site/build/page-stylesheets.ts';
import { embedName } from '../../content/markdown/structure/embeds.ts';
import type { Structure } from '../../content/markdown/structure/read-structure.ts';

/** What has styles of its own where these texts stand on one page. */
export function styledBy(texts: readonly Structure[]): Styled {
  return {
    math: texts.some(({ math }) => math),
    drawn: texts.some(({ drawn }) => drawn),
    embeds: [...new Set(texts.flatMap(({ embeds }) => embeds.map(({ node }) => embedName(node))))],
  };
}
