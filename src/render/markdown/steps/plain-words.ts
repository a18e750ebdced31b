import type { Nodes, PhrasingContent } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { context } from '../../../content/context.ts';
import { languageOf } from '../../../content/load/language-of.ts';
import { macrosOf } from '../../../content/load/macros-of.ts';
import {
  isFormula,
  passageOf,
  sayPassage,
  type Passage,
  type Say,
} from '../../../content/markdown/structure/quotes.ts';
import { printed } from '../../../content/markdown/title.ts';
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

/** A passage of a file (from the content folder) as plain words, printed as its language has them. */
export function passageWords(passage: Passage, path: string): string {
  return sayPassage(printedPassage(passage, path), sayIn(path));
}

/** The words of a block of a file in the same way. */
export function blockWords(block: Nodes, path: string): string {
  return passageWords(passageOf(block), path);
}

/** A passage with quotation marks and dashes as the language of its file has them: to these, whatever is no text is a letter. */
export function printedPassage(passage: Passage, path: string): Passage {
  const words = passage.map((piece): PhrasingContent =>
    typeof piece === 'string' ? { type: 'text', value: piece } : { type: 'inlineCode', value: 'A' },
  );
  printed(words, languageOf(path, context()));
  return words.map((word, i) => (word.type === 'text' ? word.value : passage[i]!));
}
