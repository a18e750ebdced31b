import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

interface Constants {
  commands: Record<string, string>;
  argumentCommands: Record<string, (...args: string[]) => string>;
}

// What titles hold and citation-js does not know: the logos, dots, and boxes that only keep words together.
const SIGNS = {
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  LaTeXe: 'LaTeX2e',
  BibTeX: 'BibTeX',
  ldots: '…',
  dots: '…',
  textellipsis: '…',
};
const SHAPES = [
  'mbox',
  'hbox',
  'text',
  'texttt',
  'textrm',
  'textsf',
  'textmd',
  'textup',
  'uppercase',
  'ensuremath',
];

/** Teaches citation-js the TeX that titles hold. */
export function teachTex(): void {
  const { constants } = plugins.config.get('@bibtex') as unknown as { constants: Constants };
  Object.assign(constants.commands, SIGNS);
  for (const name of SHAPES) constants.argumentCommands[name] = (text) => text;
}

/** The first TeX macro that is left in a text because nobody knows it, as its source has it: "\foo". */
export function unknownTex(text: string, source: string): string | undefined {
  const left = /\\[a-zA-Z]+/.exec(text)?.[0];
  // "\foo{bar}" is "\foobar" by then.
  return left && (source.match(/\\[a-zA-Z]+/g)?.find((macro) => left.startsWith(macro)) ?? left);
}

/** Text without the HTML that CSL marks italics, small capitals and indices with. */
export function plainText(rich: string): string {
  return rich.replace(/<\/?(?:i|b|sub|sup|sc|span)(?:\s[^>]*)?>/g, '');
}
