import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import katex from '../../../content/domain/katex.ts';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { escapeHtml } from '../../../shared/escape-html.ts';
import { onceForEach } from '../../../shared/once.ts';
import { element, hasClass } from './make-nodes.ts';

/** Sets formulas with KaTeX. Each stands in the page once. */
export function rehypeFormulas() {
  return (tree: Root): void =>
    setFormulas(tree, (html) => fromHtml(html, { fragment: true }).children as ElementContent[]);
}

/**
 * The same, with KaTeX's HTML left as it is: parsed and printed again, it would be most of what a text costs.
 * Not for MDX, which knows no raw HTML.
 */
export function rehypeRawFormulas() {
  return (tree: Root): void => setFormulas(tree, (value) => [{ type: 'raw', value } as never]);
}

/** A formula that stands in a line of words, as finished HTML. */
export function formulaHtml(tex: string): string {
  return `<span class="katex" translate="no" data-tex="${escapeHtml(tex)}">${setInline(tex)}</span>`;
}

// The signs of a course stand in many of its sentences, and these again wherever they are quoted.
const setInline = onceForEach((tex) => setByKatex(tex, false));
const setDisplayed = onceForEach((tex) => setByKatex(tex, true));

function setByKatex(tex: string, displayMode: boolean): string {
  return onceOnly(katex.renderToString(tex, { displayMode, throwOnError: false }));
}

function setFormulas(tree: Root, read: (html: string) => ElementContent[]): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const [child] = node.children;
    // A block is a `code` in a `pre`.
    const code = node.tagName === 'pre' && child?.type === 'element' ? child : node;
    if (code.tagName !== 'code' || !hasClass(code, 'language-math')) return undefined;
    const tex = toString(code);
    const made = formula(tex, code !== node, read);
    const next = parent.children[index + 1];
    const isShort = code === node && tex.length <= SHORT;
    const [mark = ''] = (isShort && next?.type === 'text' && ENDS.exec(next.value)) || [];
    parent.children[index] = mark ? tied(made, mark) : made;
    if (mark && next?.type === 'text') next.value = next.value.slice(mark.length);
    return SKIP;
  });
}

// As long as a formula can be that fits any screen: what holds it and the next sign is never broken.
const SHORT = 24;
// Signs that begin no line; a browser would break it between them and a formula.
const ENDS = /^[,.;:!?)\]’”»]+/;

function tied(made: Element, mark: string): Element {
  return element('span', { className: ['tied'] }, [made, { type: 'text', value: mark }]);
}

// All of it is in one element, which stays one for those who look for it.
function formula(tex: string, displayMode: boolean, read: (html: string) => ElementContent[]): Element {
  const html = displayMode ? setDisplayed(tex) : setInline(tex);
  const inline = element('span', { className: ['katex'], translate: 'no', dataTex: tex }, read(html));
  return displayMode ? element('span', { className: ['katex-display'] }, [inline]) : inline;
}

/** A displayed formula as HTML. */
export function displayHtml(tex: string): string {
  return htmlOf(tex, true);
}

/** A formula in a line of text as HTML. */
export function inlineHtml(tex: string): string {
  return htmlOf(tex, false);
}

function htmlOf(tex: string, displayMode: boolean): string {
  const made = formula(tex, displayMode, (value) => [{ type: 'raw', value } as never]);
  return toHtml(made, { allowDangerousHtml: true });
}

const KATEX =
  /<math xmlns="[^"]*"([^>]*)><semantics>(.*)<annotation .*?<\/math>.*?(<span class="katex-html".*)$/s;

/**
 * What KaTeX makes of a formula, with the formula's signs in it once. KaTeX writes them three times: as MathML, in
 * this again as TeX, and drawn. Here the MathML is the text; the drawing has no words of its own: each sign of it is
 * an attribute (`data-c`) that the style sheet draws. So whatever reads the page, reads a formula once.
 */
export function onceOnly(html: string): string {
  const [, attributes = '', rows, drawn = ''] = KATEX.exec(html) ?? [];
  // TeX that KaTeX cannot read is shown as it was written.
  if (rows === undefined) return html;
  // Signs without a width would be copied with the others.
  const math = rows.replace(/[\u200b\u2060-\u2064]/g, '').replaceAll('<mo></mo>', '');
  const closed = drawn.slice(0, drawn.length - '</span>'.length * (attributes ? 2 : 1));
  const drawing = closed.replace(
    /<span([^<>]*)>([^<]+)<\/span>|(?<=>)([^<>]+)(?=<)/g,
    (_, own: string | undefined, sign: string | undefined, bare: string) =>
      `<span${own ?? ''} data-c="${sign ?? bare}"></span>`,
  );
  return `<span class="katex-mathml"><math${attributes}>${math}</math></span>${drawing}`;
}
