import type { Styled } from '../../core/sheets.ts';
import { embedName } from './embeds.ts';
import type { Structure } from './structure.ts';

/** What has styles of its own where these texts stand on one page. */
export function styledBy(texts: readonly Structure[]): Styled {
  return {
    math: texts.some(({ math }) => math),
    drawn: texts.some(({ drawn }) => drawn),
    embeds: [...new Set(texts.flatMap(({ embeds }) => embeds.map(({ node }) => embedName(node))))],
  };
}
