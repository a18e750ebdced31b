import type { Link, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { resolveLink, resolveWikiLink, type Resolved } from '../../../content/domain/resolve-links.ts';
import { nameKey } from '../../../content/domain/site-map.ts';
import { underBase } from '../../../content/domain/urls.ts';
import type { Context } from '../../../content/context.ts';
import type { PageLinkNode } from '../../../content/markdown/nodes.ts';
import { inline, text } from './make-nodes.ts';

/** Leads links to pages under the base, and says what links out need. */
export function renderLinks(tree: Root, path: string, context: Context): void {
  const { targets, settings } = context;
  spellOut(tree);
  visit(tree, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'definition') {
      const classes = [node.data?.hProperties?.['className']].flat();
      // Footnote marks and citations are made by us and lead where they should.
      if (classes.includes('fn') || classes.includes('cite')) return undefined;
      const resolved = resolveLink(node.url, path, targets);
      if (resolved.kind === 'page' || resolved.kind === 'file') node.url = hrefOf(resolved, settings.base);
      // A page of the site is shown in a card; a file is only fetched.
      if (resolved.kind === 'page' && node.type === 'link')
        node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataCard: '' } };
      // Only authors at work see this: a link that leads nowhere stops the build.
      if (resolved.kind === 'fault')
        node.data = { hName: 'span', hProperties: { className: ['fault'], href: null } };
      if (node.type !== 'link') return undefined;
      if (resolved.kind === 'out') mark(node, resolved.access === 'sign-in');
      const says = aside(resolved);
      if (says === undefined || !parent || index === undefined) return undefined;
      parent.children.splice(index + 1, 0, inline('span', { className: ['needs'] }, [text(` (${says})`)]));
      return [SKIP, index + 2];
    }
    if (node.type !== 'pageLink') return undefined;
    const resolved = resolveWikiLink(node.target, node.heading, targets);
    if (node.children.length === 0) node.children = [text(sayPageLink(node, context))];
    node.data =
      resolved.kind === 'page'
        ? {
            hName: 'a',
            hProperties: {
              href: hrefOf(resolved, settings.base),
              id: node.id,
              className: classOf(resolved.address),
              dataCard: '',
            },
          }
        : { hName: 'span', hProperties: { className: ['fault'] } };
    return SKIP;
  });
}

// `[text][name]` is a link like any other, and the parser completes "www.…" to http, where https is meant.
function spellOut(tree: Root): void {
  const named = new Map<string, { url: string; title?: string | null | undefined }>();
  visit(tree, 'definition', ({ identifier, url, title }) => {
    if (!named.has(identifier)) named.set(identifier, { url, title });
  });
  visit(tree, (node, index, parent) => {
    if (node.type === 'link' && node.url === `http://${toString(node)}`)
      node.url = node.url.replace('http:', 'https:');
    const target = node.type === 'linkReference' && named.get(node.identifier);
    if (!target || !parent || index === undefined) return;
    const { children, position } = node;
    parent.children[index] = { type: 'link', ...target, children, ...(position ? { position } : {}) };
  });
}

/** The words of a `[[…]]`: the author's, a term's name as it was typed, or the page's title. */
export function sayPageLink(node: PageLinkNode, context: Context): string {
  if (node.text) return node.text;
  const resolved = resolveWikiLink(node.target, node.heading, context.targets);
  if (resolved.kind !== 'page' || context.targets.map.named.has(nameKey(node.target))) return node.target;
  return resolved.title || node.target;
}

// A term is told from other pages by its line, see links.css.
function classOf(address: string): string[] {
  return address.startsWith('/glossary/') ? ['term'] : [];
}

function hrefOf(resolved: Extract<Resolved, { kind: 'page' | 'file' }>, base: string): string {
  const id = resolved.kind === 'page' && resolved.id ? `#${resolved.id}` : '';
  return underBase(base, resolved.address) + id;
}

function mark(node: Link, signIn: boolean): void {
  node.data = {
    ...node.data,
    hProperties: {
      ...node.data?.hProperties,
      rel: ['external'],
      ...(signIn ? { dataNeeds: 'sign-in' } : {}),
    },
  };
}

// What stands behind a link: what it needs, or what comes.
function aside(resolved: Resolved): string | undefined {
  if (resolved.kind === 'file') return resolved.says;
  return resolved.kind === 'out' && resolved.access === 'sign-in' ? 'sign-in needed' : undefined;
}
