import type { PhrasingContent } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import { passageWords, printedPassage, sayIn, texOf } from './steps/plain-words.ts';
import { sayPassage, type Passage } from '../../content/markdown/structure/quotes.ts';
import { printed, titleNodes } from '../../content/markdown/title.ts';
import { context } from '../../content/context.ts';
import { languageMarks, OWN_LANGUAGE } from '../../content/domain/languages.ts';
import { languageOf } from '../../content/load/language-of.ts';
import { escapeHtml } from '../../shared/escape-html.ts';
import { formulaHtml } from './steps/formulas.ts';

const TAGS = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  mark: 'mark',
  superscript: 'sup',
  subscript: 'sub',
} as const;

/** A title as finished HTML that may stand in a link, printed as its language has it; nothing where it is plain words. */
export function titleHtml(text: string, lang: string): string | undefined {
  const nodes = titleNodes(text);
  return nodes && inlineHtml(printed(nodes, lang), ({ value }) => value);
}

/** Words, with their HTML if they have some, in an element that says their language; as they were where it is our own. */
export function inLanguage(html: string | undefined, words: string, tag: string): string | undefined {
  const { lang, dir } = languageMarks(tag, OWN_LANGUAGE);
  if (lang === undefined) return html;
  return `<span lang="${lang}" dir="${dir}">${html ?? escapeHtml(words)}</span>`;
}

/** What stands in a heading of a file (from the content folder) as finished HTML that may stand in a link; nothing where it is plain words. */
export function headingHtml(nodes: PhrasingContent[], path: string): string | undefined {
  return nodes.some(isDrawn) ? inlineHtml(nodes, (formula) => texOf(formula, path)) : undefined;
}

/** A passage of a file (from the content folder) as finished HTML; nothing where it is plain words of our own language, or of no file. */
export function passageHtml(passage: Passage, path: string): string | undefined {
  const html = drawnPassage(passage, path);
  if (!path || passage.length === 0) return html;
  return inLanguage(html, passageWords(passage, path), languageOf(path, context()));
}

function drawnPassage(passage: Passage, path: string): string | undefined {
  if (!passage.some((piece) => typeof piece !== 'string' && piece.type === 'inlineMath')) return undefined;
  return printedPassage(passage, path)
    .map((piece) =>
      typeof piece !== 'string' && piece.type === 'inlineMath'
        ? formulaHtml(texOf(piece, path))
        : escapeHtml(sayPassage([piece], sayIn(path))),
    )
    .join('');
}

function isDrawn(node: PhrasingContent): boolean {
  if (node.type === 'inlineMath' || node.type === 'inlineCode' || node.type in TAGS) return true;
  return 'children' in node && node.children.some(isDrawn);
}

function inlineHtml(nodes: PhrasingContent[], tex: (formula: InlineMath) => string): string {
  return nodes
    .map((node) => {
      if (node.type === 'inlineMath') return formulaHtml(tex(node));
      if (node.type === 'inlineCode') return `<code translate="no">${escapeHtml(node.value)}</code>`;
      if (node.type === 'break') return ' ';
      if (node.type === 'image') return escapeHtml(node.alt ?? '');
      if (!('children' in node)) return node.type === 'text' ? escapeHtml(node.value) : '';
      const inside = inlineHtml(node.children, tex);
      const tag = node.type in TAGS && TAGS[node.type as keyof typeof TAGS];
      return tag ? `<${tag}>${inside}</${tag}>` : inside;
    })
    .join('');
}
