import type { Element, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { leadWithin, type Within } from './lead-within.ts';

/** Attributes that name ids, by hast's names for them. */
const POINTERS = 'ariaLabelledBy ariaDescribedBy ariaControls ariaDetails ariaOwns htmlFor headers'.split(
  ' ',
);

/**
 * Sets what stands on several pages of a lecture on one. Inside `data-scope="name"` every id gets `name-` before it;
 * inside `data-deeper="n"` every heading goes down n levels. Links to what is on the page then lead there, addresses
 * are written out once, and what needs script is left out.
 */
export function setOnOnePage(html: string, within: Within): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'script' || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  const ids = new Set<string>();
  visitParents(tree, 'element', (node, ancestors) => {
    const around = ancestors.map((above): Properties => ('properties' in above ? above.properties : {}));
    scope(node, around.flatMap(({ dataScope }) => (dataScope ? [String(dataScope)] : [])).join('-'));
    deepen(
      node,
      around.reduce((sum, { dataDeeper }) => sum + Number(dataDeeper ?? 0), 0),
    );
    // Nobody unfolds paper.
    if (node.tagName === 'details') node.properties['open'] = true;
    if (node.properties['id']) ids.add(String(node.properties['id']));
  });
  leadWithin(tree, ids, within);
  writeOnce(tree);
  visit(tree, 'element', ({ properties }) => {
    delete properties['dataScope'];
    delete properties['dataDeeper'];
  });
  return toHtml(tree);
}

function scope({ properties, tagName }: Element, by: string): void {
  if (!by) return;
  const own = (id: string): string => `${by}-${id}`;
  if (properties['id']) properties['id'] = own(String(properties['id']));
  for (const name of POINTERS) {
    const ids = properties[name];
    if (ids) properties[name] = [ids].flat().map((id) => own(String(id)));
  }
  // Boxes that scroll are numbered in each text: "Formula 1".
  if (properties['role'] === 'region') properties['ariaLabel'] = `${String(properties['ariaLabel'])}, ${by}`;
  const href = properties['href'];
  if (typeof href === 'string' && href.startsWith('#') && href.length > 1)
    properties['href'] = `#${own(href.slice(1))}`;
  // Drawings point at their own gradients, markers and clips.
  if (tagName === 'svg' || tagName === 'a') return;
  for (const [name, value] of Object.entries(properties))
    if (typeof value === 'string' && value.includes('url(#'))
      properties[name] = value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${own(id)})`);
}

function deepen(node: Element, by: number): void {
  const level = /^h([1-6])$/.exec(node.tagName)?.[1];
  if (level) node.tagName = `h${Math.min(6, Number(level) + by)}`;
}

// On paper an address is written behind the first link to it.
function writeOnce(tree: Root): void {
  const written = new Set<unknown>();
  visit(tree, 'element', ({ properties }) => {
    const address = properties['dataAddress'];
    if (address === undefined) return;
    if (written.has(address)) delete properties['dataAddress'];
    written.add(address);
  });
}
