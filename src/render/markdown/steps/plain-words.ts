import type { InlineMath, Math } from 'mdast-util-math';
import { context } from '../../../content/context.ts';
import { macrosOf } from '../../../content/load/macros-of.ts';
import { isFormula, sayPassage, type Passage, type Say } from '../../../content/markdown/structure/quotes.ts';
import { expandTex } from '../../../shared/expand-tex.ts';
import { texWords } from '../../../shared/tex-words.ts';
import { sayCitation } from './citations.ts';
import { sayLabels } from './label-links.ts';
import { sayPageLink } from './links.ts';

/** How formulas, citations, references to labels and page links of a file (from the content folder) read as plain words. */
export function sayIn(path: string): Say {
  return (node) => {
    if (isFormula(node)) return texWords(texOf(node, path));
    if (node.type === 'citation') return sayCitation(node, context());
    return node.type === 'labelLink' ? sayLabels(node, path, context()) : sayPageLink(node, context());
  };
}

/** What a formula of a file says, its macros written out. */
export function texOf({ value }: InlineMath | Math, path: string): string {
  return expandTex(value, macrosOf(path, context().content));
}

/** A passage of a file (from the content folder) as plain words. */
export function passageWords(passage: Passage, path: string): string {
  return sayPassage(passage, sayIn(path));
}
