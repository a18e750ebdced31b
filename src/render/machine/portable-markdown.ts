import type { Blockquote, Data, Nodes, Paragraph, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remarkDefinitionList } from 'remark-definition-list';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { escapeHtml } from '../../shared/escape-html.ts';
import { clipKind, sayClip } from '../../content/domain/clips.ts';
import type { Context } from '../../content/context.ts';
import type { CalloutNode, DetailsNode, SideNoteNode } from '../../content/markdown/nodes.ts';
import { renderCitations } from '../markdown/steps/citations.ts';
import { renderLabelLinks } from '../markdown/steps/label-links.ts';
import { nameOf } from '../markdown/steps/labelled.ts';
import { renderMacros } from '../markdown/steps/macros.ts';
import { renderMoments } from '../markdown/steps/moments.ts';
import { renderLinks } from '../markdown/steps/links.ts';
import { opened, plainLabelled } from './plain-figures.ts';
import { plainProof, plainStatement } from './plain-statements.ts';
import type { Labels } from '../../content/load/number-labels.ts';
import { languageOf } from '../../content/load/language-of.ts';
import { printed, titleNodes } from '../../content/markdown/title.ts';
import { GFM } from '../../content/markdown/syntax.ts';
import { mendTypography } from '../../content/markdown/typography.ts';

/** Where a text stands: its file (from the content folder) and the full address of its page. */
export interface Standpoint {
  path: string;
  page: string;
}

const writer = unified()
  .use([GFM])
  .use(remarkDefinitionList)
  .use(remarkMath)
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' })
  .freeze();

/** A text as plain Markdown for readers without this site: citations and `[[…]]` are words with links. */
export function plainMarkdown(tree: Root, at: Standpoint, context: Context): string {
  const copy = structuredClone(tree);
  renderMacros(copy, at.path, context);
  renderCitations(copy, at.path, context);
  renderLinks(copy, at.path, context);
  renderMoments(copy, at.path, context);
  renderLabelLinks(copy, at.path, context);
  rewrite(copy, { ...at, origin: context.settings.site ?? '', labels: context.content.labels });
  mendTypography(copy, languageOf(at.path, context));
  return writer.stringify(copy).trim();
}

/** A title as the heading of a page or, one level deeper, of a part of it. */
export function plainHeading(title: string, lang: string, depth: 1 | 2 = 1): string {
  const children = printed(titleNodes(title) ?? [{ type: 'text', value: title }], lang);
  return writer.stringify({ type: 'root', children: [{ type: 'heading', depth, children }] }).trim();
}

/** The same of Markdown that stands in a field. */
export function plainField(text: string, at: Standpoint, context: Context): string {
  const field = context.fields.get(at.path)?.find((prose) => prose.text === text);
  return field ? plainMarkdown(field.tree, at, context) : text;
}

type Ground = Standpoint & { origin: string; labels: Labels };

// From the leaves up, so that what a node is replaced by is finished.
function rewrite(parent: Nodes, ground: Ground): void {
  if (!('children' in parent)) return;
  (parent as Parent).children = parent.children.flatMap((child: RootContent) => {
    rewrite(child, ground);
    return plain(child, ground);
  });
}

function plain(node: RootContent, ground: Ground): RootContent[] {
  switch (node.type) {
    case 'yaml':
    case 'html':
    case 'definition':
    case 'anchor':
      return [];
    case 'citation':
    case 'labelLink':
      return node.children;
    case 'pageLink': {
      const url = String(node.data?.hProperties?.['href'] ?? '');
      return [{ type: 'link', url: lead(url, ground), children: node.children }];
    }
    case 'labelled':
      return plainLabelled(node, ground.labels.of(ground.path, node.data?.label?.id));
    case 'sideNote':
      return [quote(node)];
    case 'tableCell':
      return [{ ...node, children: inOneLine(node.children) }];
    case 'answer':
      return [quoted('Answer.', node.children)];
    case 'mark':
    case 'superscript':
    case 'subscript':
    case 'textDirective':
      return inHtml(node);
    case 'details':
      return [folded(node)];
    case 'callout':
      return [alert(node)];
    case 'statement':
      return [plainStatement(node, ground.path, ground.labels)];
    case 'proof':
      return plainProof(node);
    case 'emphasis':
      return node.data?.hName === 'span' ? node.children : [node];
    case 'link':
      // The mark of a footnote, whose text follows the passage.
      if ([node.data?.hProperties?.['className']].flat().includes('fn'))
        return [{ type: 'text', value: ' (note ' }, ...node.children, { type: 'text', value: ')' }];
      return [{ ...node, url: lead(node.url, ground) }];
    case 'image':
      return [link([pictureWord(node.url), node.alt].filter(Boolean).join(': '), ground.page)];
    default:
      return node.type.startsWith('mdx') ? component(node as Parent & RootContent, ground) : [node];
  }
}

// A component draws something: its words stay, and the page shows the rest.
function component(node: Parent & RootContent, { page, path, labels }: Ground): RootContent[] {
  if (!node.type.startsWith('mdxJsx')) return [];
  const see = link('See this figure on the page', page);
  const label = labels.of(path, node.data?.label?.id);
  const words = node.children;
  if (words.length > 0) return label ? opened(`${nameOf(label)}.`, words) : words;
  return node.type === 'mdxJsxFlowElement' ? [{ type: 'paragraph', children: [see] }] : [see];
}

function quote({ title, number, children }: SideNoteNode): Blockquote {
  return quoted(
    number === undefined ? `Side note: ${title.replace(/\.$/, '')}.` : `Note ${number}.`,
    children,
  );
}

// A cell of HTML may hold blocks, one of Markdown only words.
function inOneLine(children: readonly RootContent[]): PhrasingContent[] {
  return children.flatMap((child, i): PhrasingContent[] => {
    if (!IN_CELLS.has(child.type)) return [child as PhrasingContent];
    const apart: PhrasingContent[] = i > 0 ? [{ type: 'html', value: '<br>' }] : [];
    if (child.type === 'code') return [...apart, { type: 'inlineCode', value: child.value }];
    return 'children' in child ? [...apart, ...inOneLine(child.children)] : [];
  });
}

const IN_CELLS = new Set(
  'paragraph list listItem heading blockquote table tableRow tableCell code defList defListTerm defListDescription thematicBreak'.split(
    ' ',
  ),
);

// As GitHub shows it: other Markdown has no signs for these, or others.
function inHtml({ data, children }: Parent & { data?: Data | undefined }): RootContent[] {
  const name = data?.hName ?? 'span';
  const attribute = ['title', 'lang', 'dir']
    .map((key) => [key, data?.hProperties?.[key]] as const)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeHtml(String(value))}"`))
    .join('');
  // Keys, and what a program says, stay as they were typed.
  const typed = name === 'kbd' || name === 'samp';
  return [
    { type: 'html', value: `<${name}${attribute}>` },
    ...(typed ? [{ type: 'html' as const, value: escapeHtml(toString({ children })) }] : children),
    { type: 'html', value: `</${name}>` },
  ];
}

// GitHub has five kinds, and takes no title beside them.
function alert({ kind, titled, children }: CalloutNode): Blockquote {
  const marker: RootContent = {
    type: 'html',
    value: `[!${(kind === 'info' ? 'note' : kind).toUpperCase()}]`,
  };
  const [title, ...rest] = titled ? (children as [Paragraph, ...RootContent[]]) : [];
  const head: RootContent[] = title
    ? [{ ...title, children: [{ type: 'strong', children: title.children }] }]
    : [];
  const [first, ...others] = [...head, ...(title ? rest : children)];
  const opened: RootContent[] =
    first?.type === 'paragraph'
      ? [{ ...first, children: [marker, { type: 'text', value: '\n' }, ...first.children] }]
      : [{ type: 'paragraph', children: [marker] }, ...(first ? [first] : [])];
  return { type: 'blockquote', children: [...opened, ...others] as never };
}

function folded({ children: [summary, ...rest] }: DetailsNode): Blockquote {
  const head: PhrasingContent = { type: 'strong', children: (summary as Paragraph).children };
  return { type: 'blockquote', children: [{ type: 'paragraph', children: [head] }, ...rest] as never };
}

function quoted(head: string, words: RootContent[]): Blockquote {
  return { type: 'blockquote', children: opened(head, words) as never };
}

function link(words: string, url: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: words }] };
}

function pictureWord(url: string): string {
  const kind = clipKind(url);
  return kind ? sayClip(kind) : 'Picture';
}

function lead(url: string, { origin, page }: Ground): string {
  if (url.startsWith('#')) return page + url;
  return url.startsWith('/') ? origin.replace(/\/$/, '') + url : url;
}
