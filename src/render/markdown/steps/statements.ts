import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Context } from '../../../content/context.ts';
import { LABEL_KINDS } from '../../../content/domain/label-kinds.ts';
import type { Labels } from '../../../content/load/number-labels.ts';
import type { ProofNode, StatementNode } from '../../../content/markdown/nodes.ts';
import { underBase } from '../../../content/domain/urls.ts';
import { ownWords } from './languages.ts';
import { nameOf } from './labelled.ts';
import { inline, text } from './make-nodes.ts';
import { pageName } from './page-name.ts';

// A drawing with a name: it is no word of the text.
const SQUARE = inline('span', { className: ['qed'], role: 'img', ariaLabel: 'End of proof' });

/** Gives theorems and the like their names, folds solutions, and ends proofs with a sign that is read out. */
export function renderStatements(tree: Root, path: string, context: Context): void {
  const { content } = context;
  const own = ownWords(path, context);
  visit(tree, 'statement', (node) => {
    const id = node.data?.label?.id;
    const [name, ...title] = headOf(node, path, content.labels);
    const heading = [{ ...name!, data: own }, ...title];
    const titleId = id === undefined ? {} : { id: `${id}-title` };
    const folds = node.kind === 'sol';
    const head: Paragraph = {
      type: 'paragraph',
      children: heading,
      data: folds
        ? { hName: 'summary', hProperties: titleId }
        : { hProperties: { className: ['statement-title'], ...titleId } },
    };
    const named = folds || id === undefined ? {} : { role: 'group', ariaLabelledby: `${id}-title` };
    const cited = folds ? [] : citedOn(path, id, context);
    node.children = [head, ...bodyOf(node), ...(cited.length > 0 ? [sayCited(cited)] : [])];
    node.data = {
      ...node.data,
      hName: folds ? 'details' : 'section',
      hProperties: {
        className: folds ? ['fold', 'solution'] : ['statement'],
        ...(id === undefined ? {} : { id }),
        ...named,
      },
    };
  });
  visit(tree, 'proof', (node) => {
    node.children = ended(
      begun([node.titled ? headOfProof(node) : { ...headOfProof(node), data: own }], bodyOf(node)),
      structuredClone(SQUARE),
    );
    node.data = { ...node.data, hName: 'section', hProperties: { className: ['proof'] } };
  });
}

/** The pages that cite what has an id in a file, without its own: each once, by its name and its address. */
export function citedOn(
  path: string,
  id: string | undefined,
  context: Context,
): [name: string, href: string][] {
  const { content, settings } = context;
  const label = content.labels.of(path, id);
  if (label?.key === undefined) return [];
  const citing = content.texts.filter(
    ({ source, address, structure }) =>
      address !== label.address &&
      structure.labelLinks.some(({ node }) =>
        node.items.some(({ key }) => key === label.key && content.labels.find(source.path, key) === label),
      ),
  );
  return [
    ...new Map(
      citing.map(({ source, address }) => [
        pageName(source.path, context),
        underBase(settings.base, address),
      ]),
    ),
  ];
}

function sayCited(pages: [name: string, href: string][]): Paragraph {
  const links = pages.map(([name, url]): PhrasingContent => ({ type: 'link', url, children: [text(name)] }));
  const children = links.flatMap((link, i) =>
    i === 0 ? [link] : [text(i < links.length - 1 ? ', ' : ' and '), link],
  );
  return {
    type: 'paragraph',
    children: [text('Cited in '), ...children, text('.')],
    data: { hProperties: { className: ['meta', 'noprint'], dataSearch: 'off' } },
  };
}

/** What a theorem or the like of a file is called: "Theorem 1", "Solution to Exercise 2", with its title in brackets. */
export function headOf(node: StatementNode, path: string, labels: Labels): PhrasingContent[] {
  const own = labels.of(path, node.data?.label?.id);
  const exercise = labels.of(path, node.solves?.id);
  const name = own ? nameOf(own) : LABEL_KINDS[node.kind].word;
  const strong = text(exercise ? `${name} to ${nameOf(exercise)}` : name);
  const title = titleOf(node);
  return [{ type: 'strong', children: [strong] }, ...(title.length ? [text(' ('), ...title, text(')')] : [])];
}

/** How a proof begins: "Proof.", "Proof of Theorem 1." */
export function headOfProof(node: ProofNode): PhrasingContent {
  const title = titleOf(node);
  const words = title.length ? [text('Proof '), ...title, text('.')] : [text('Proof.')];
  return { type: 'emphasis', children: words };
}

/** What a theorem or a proof says below its title. */
export function bodyOf({ titled, children }: StatementNode | ProofNode): RootContent[] {
  return titled ? children.slice(1) : children;
}

/** Blocks of which the first begins with these words; they stand above what begins with no paragraph. */
export function begun(words: PhrasingContent[], [first, ...rest]: readonly RootContent[]): RootContent[] {
  if (first?.type !== 'paragraph')
    return [{ type: 'paragraph', children: words }, ...(first ? [first, ...rest] : [])];
  return [{ ...first, children: [...words, text(' '), ...first.children] }, ...rest];
}

/** Blocks that end with a sign: in the line of the last paragraph, or in one of its own below a list or a formula. */
export function ended(blocks: readonly RootContent[], sign: PhrasingContent): RootContent[] {
  const at = blocks.findLastIndex(({ type }) => type !== 'sideNote');
  const last = blocks[at];
  if (last?.type !== 'paragraph') return [...blocks, { type: 'paragraph', children: [sign] }];
  return blocks.with(at, { ...last, children: [...last.children, text(' '), sign] });
}

function titleOf({ titled, children }: StatementNode | ProofNode): PhrasingContent[] {
  return titled ? (children[0] as Paragraph).children : [];
}
