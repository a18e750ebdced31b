import type { Nodes, Parent, PhrasingContent, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isUnspaced, mainLanguage } from '../domain/languages.ts';
import { marksOf } from './quotation-marks.ts';

/** What the typographer has something to do with. */
const SIGNS = /["'`~«»]|--|\.\s?\./;
/** What French sets off by a space, which must not break. */
const SET_OFF = / [!?;:]/;
/** What stands in a line of words and is a letter of it to the typographer: its own signs are not ours to mend. */
const LETTERS = new Set(['inlineMath', 'inlineCode', 'citation', 'labelLink', 'pageLink', 'image']);
/** Words and years that begin with an apostrophe, never with a quotation mark. */
const CUT = /'(?=(?:tis|twas|twere|em|til|cause|bout|n)\b|\d\ds?\b)/gi;
/** Between letters it is an apostrophe, whatever a language quotes with, and so before a word that is quoted: l'« effet ». */
const WITHIN = /(?<=\p{L})'(?=\p{L}|["“„]\p{L}|«[ \u00a0]?\p{L})/gu;
/** TeX's tie: "Eq.~(15)", "Fig.~3". */
const TIE = /(?<=\p{L}\.)~(?=[\p{L}\p{N}(]|$)/gu;
/** What the typographer is told to write, each a sign of its own: which of a pair it is, is what we ask it. */
const MEANT = { open: ['\ue000', '\ue002'], close: ['\ue001', '\ue003'] } as const;

const marked = ([double, single]: readonly [string, string]): { double: string; single: string } => ({
  double,
  single,
});
const mend = remarkSmartypants.call(unified(), {
  dashes: 'oldschool',
  openingQuotes: marked(MEANT.open),
  closingQuotes: marked(MEANT.close),
}) as unknown as (tree: Root) => void;

/**
 * Quotation marks as the language of a text has them, or that of words in it, dashes (`--` is –, `---` is —), ellipses and ties; only in
 * texts where something is to be done, since every word is parsed for it.
 */
export function mendTypography(tree: Root, lang: string): void {
  const printed = (value: string, spoken: string): string => {
    const words: Text = { type: 'text', value };
    mendWords([{ node: words, spoken }]);
    return words.value;
  };
  const mendWords = (words: readonly Word[]): void => {
    const texts = words.flatMap(({ node, spoken }) => (node.type === 'text' ? [{ node, spoken }] : []));
    if (
      !texts.some(
        ({ node: { value }, spoken }) => SIGNS.test(value) || (isFrench(spoken) && SET_OFF.test(value)),
      )
    )
      return;
    for (const { node, spoken } of texts) node.value = before(node.value, spoken);
    byTurns(texts.filter(({ spoken }) => isUnspaced(spoken)).map(({ node }) => node));
    // The words are the tree's own nodes, which are mended where they are.
    mend({ type: 'root', children: [{ type: 'paragraph', children: words.map(({ node }) => node) }] });
    for (const { node, spoken } of texts) node.value = after(node.value, spoken);
  };
  const walk = (node: Nodes, around: string): void => {
    const spoken = languageOfWords(node) ?? around;
    if (node.type === 'image' && node.alt) node.alt = printed(node.alt, spoken);
    if (!('children' in node) || isTyped(node)) return;
    const inside = node.children as Nodes[];
    if (inside.some(({ type }) => type === 'text' || LETTERS.has(type)))
      mendWords(lineOf(node, spoken, walk));
    else for (const child of inside) walk(child, spoken);
  };
  walk(tree, lang);
  visit(tree, 'textDirective', (node) => {
    const { hProperties = {} } = node.data ?? {};
    if (typeof hProperties['title'] === 'string')
      hProperties['title'] = printed(hProperties['title'], languageOfWords(node) ?? lang);
  });
}

/** What stands in a line, and the language it is in. */
interface Word {
  node: PhrasingContent;
  spoken: string;
}

const isFrench = (lang: string): boolean => mainLanguage(lang) === 'fr';

function before(text: string, lang: string): string {
  return (mainLanguage(lang) === 'he' ? hebrew(text) : text)
    .replace(CUT, '’')
    .replace(WITHIN, '’')
    .replace(TIE, '\u00a0');
}

function after(text: string, lang: string): string {
  const marks = marksOf(lang);
  const quoted = text.replace(/[\ue000-\ue003]/g, (sign) => marks[sign.charCodeAt(0) - 0xe000]!);
  return isFrench(lang) ? french(quoted) : quoted;
}

// As a tag of HTML says it.
function languageOfWords(node: Nodes): string | undefined {
  const lang = node.type === 'textDirective' && node.attributes?.['lang'];
  return lang || undefined;
}

// Within a word of Hebrew it is the sign of an abbreviation, behind a letter that of a sound.
function hebrew(text: string): string {
  return text
    .replace(/(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})/gu, '״')
    .replace(/(?<=\p{Script=Hebrew})'/gu, '׳');
}

// Spaces that an author typed before these signs hold them in their line.
function french(text: string): string {
  return text.replace(/ (?=[!?;:»])|(?<=«) /g, '\u00a0');
}

// Where no space tells which mark opens, every second one closes.
function byTurns(texts: Text[]): void {
  let opens = false;
  for (const node of texts)
    node.value = node.value.replaceAll('"', () => ((opens = !opens) ? MEANT.open[0] : MEANT.close[0]));
}

// The name of a file over its code, keys and what a program says, and an address that is its own words.
function isTyped(node: Nodes): boolean {
  if ((node.type as string) === 'codeBox') return true;
  if (node.type === 'textDirective') return node.name === 'kbd' || node.name === 'samp';
  return node.type === 'link' && /\w/.test(toString(node)) && node.url.endsWith(toString(node));
}

// The words of a block without what formats them; each citation is a letter of it, and has words of its own.
function lineOf(block: Parent, around: string, walk: (node: Nodes, around: string) => void): Word[] {
  return (block.children as Nodes[]).flatMap((node): Word[] => {
    const spoken = languageOfWords(node) ?? around;
    if (LETTERS.has(node.type) || isTyped(node)) {
      walk(node, spoken);
      return [{ node: { type: 'inlineCode', value: 'A' }, spoken }];
    }
    if (node.type === 'break') return [{ node: { type: 'text', value: ' ' }, spoken }];
    if (node.type === 'text') return [{ node, spoken }];
    return 'children' in node ? lineOf(node, spoken, walk) : [];
  });
}
