import type { Element, ElementContent, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { raisedWords } from '../../../shared/raised-words.ts';
import { texWords } from '../../../shared/tex-words.ts';

const SILENT = new Set(
  'script style template noscript svg canvas button input select textarea output dialog nav iframe video audio math'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
);

const ADDRESS = /^https?:\/\/(?:www\.)?([^/?#]+)/;

/** True for what is not the page's own words: controls, drawings, what script opens, and what asks to be left out. */
export function isSilent(element: Element): boolean {
  const { properties } = element;
  return (
    SILENT.has(element.tagName) ||
    properties['dataSearch'] === 'off' ||
    properties['ariaHidden'] === 'true' ||
    properties['hidden'] === true ||
    'popover' in properties ||
    hasClass(element, 'anchor') ||
    hasClass(element, 'fn') ||
    // What stands in a drawing is no sentence; its label says what it shows.
    properties['role'] === 'img'
  );
}

/** The words of a node in one line; a formula is written as in TeX, once. */
export function textOf(node: Nodes): string {
  return collect(node)
    .replace(/[\s\u200b]+/g, ' ')
    .trim();
}

/** The same without trimming: pieces of a text are joined by it. */
export function collect(node: Nodes): string {
  // A line of the source ends no sentence: only a block does.
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (node.type === 'element') {
    const { dataTex, dataWords } = node.properties;
    if (dataTex !== undefined) return texWords(String(dataTex));
    if (dataWords !== undefined) return `\n${String(dataWords)}\n`;
    if (isSilent(node)) return '';
    if (isAddress(node)) return ADDRESS.exec(toString(node))![1]!;
  }
  if (!('children' in node)) return '';
  // An address is no words: within a sentence its host is, behind it nothing.
  const inner = (node.children as Nodes[])
    .filter((child, i, all) => !isAddress(child) || !/[.:]\s*$/.test(all[i - 1] ? collect(all[i - 1]!) : ''))
    .map((child) => collect(child))
    .join('');
  if (node.type !== 'element') return inner;
  if (node.tagName === 'sup') return raisedWords(inner);
  if (hasClass(node, 'note-title')) return `\n${inner.trim().replace(/[^\p{P}]$/u, '$&:')} `;
  return BLOCKS.has(node.tagName) || hasClass(node, 'katex-display') ? `\n${inner}\n` : inner;
}

function isAddress(node: Nodes): boolean {
  return node.type === 'element' && node.tagName === 'a' && ADDRESS.test(toString(node));
}

/** True when an element has a class. */
function hasClass({ properties }: Element, name: string): boolean {
  const classes = properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}

/** The first element of a name inside a node, depth first. */
export function find(node: Nodes, tagName: string): Element | undefined {
  if (!('children' in node)) return undefined;
  for (const child of node.children as ElementContent[]) {
    if (child.type !== 'element') continue;
    const found = child.tagName === tagName ? child : find(child, tagName);
    if (found) return found;
  }
  return undefined;
}
