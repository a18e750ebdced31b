import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Context } from '../../../content/context.ts';
import { LABEL_KINDS } from '../../../content/domain/label-kinds.ts';
import type { Labels } from '../../../content/load/number-labels.ts';
import type { ProofNode, StatementNode } from '../../../content/markdown/nodes.ts';
import { nameOf } from './labelled.ts';

// A drawing with a name: it is no word of the text.
const SQUARE: PhrasingContent = {
  type: 'emphasis',
  children: [],
  data: { hName: 'span', hProperties: { className: ['qed'], role: 'img', ariaLabel: 'End of proof' } },
};

/** Gives theorems and the like their names, folds solutions, and ends proofs with a sign that is read out. */
export function renderStatements(tree: Root, path: string, { content }: Context): void {
  visit(tree, 'statement', (node) => {
    const id = node.data?.label?.id;
    const heading = headOf(node, path, content.labels);
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
    node.children = [head, ...bodyOf(node)];
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
    node.children = ended(begun([headOfProof(node)], bodyOf(node)), structuredClone(SQUARE));
    node.data = { ...node.data, hName: 'section', hProperties: { className: ['proof'] } };
  });
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

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
