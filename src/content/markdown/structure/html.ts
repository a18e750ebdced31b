import type { Nodes, Parent, Root } from 'mdast';
import { ENDED_BY, hintFor, isAllowed, isBlock } from '../../domain/html-allowlist.ts';
import { isComment } from '../html-comments.ts';
import type { Fault } from '../nodes.ts';
import { moveAnchors } from './anchors.ts';
import { GAP, toCell, toFlow, toPhrasing, type Blame, type Element, type Item } from './html-content.ts';
import { makeElement, makeVerbatim } from './html-elements.ts';
import { faultsOfAttributes } from './html-attributes.ts';
import { readJsxTag, readTag, type Tag } from './html-tags.ts';
import { shorten } from '../../../shared/shorten.ts';

// `rehype-raw` and `rehype-sanitize` were tried on the same inputs: they begin where Markdown has ended, so that `*x*`, `$x$` and `[@key]` within
// `<div>` or `<td>` stay as typed and no check, quotation, search or twin, which read this tree, sees an image or a link; they mend and drop without
// a word (`<b>` without an end, `</b>` alone, `<iframe>`, `onclick`, and, of what GitHub allows, `<figure>`, `<mark>`, `<abbr>`); and MDX has tags of its own.

/**
 * Makes of HTML, and of tags in MDX that are none of ours, what Markdown has for them. Of what is refused the tags stay in the tree as
 * words, and what they hold stays as it is.
 */
export function html(tree: Root, source: string, faults: Fault[]): void {
  if (source && !source.includes('<')) return;
  const blame: Blame = ({ position }, what, hint) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    faults.push({ code: 'raw-html', what, hint, line, column });
  };
  walk(tree, source, blame);
  moveAnchors(tree);
}

function walk(parent: Nodes, source: string, blame: Blame): void {
  if (!('children' in parent)) return;
  if (parent.type === 'defListTerm' && parent.children.some(isBlockTag)) {
    blame(
      parent,
      'A line that begins with a colon makes of the HTML above it a word that it explains.',
      'Write the caption of a table in it, <caption>…</caption>, and a definition below a word.',
    );
    return;
  }
  if (
    !parent.children.some(
      (child) => isMarkup(child) || (child.type === 'paragraph' && child.children.some(isMarkup)),
    )
  ) {
    for (const child of parent.children) walk(child, source, blame);
    return;
  }
  const items = new Reader(source, blame).read(parent.children);
  const made = isFlow(parent)
    ? toFlow(items, blame)
    : parent.type === 'tableCell'
      ? toCell(items, blame)
      : toPhrasing(items);
  (parent as Parent).children = made;
}

function isFlow({ type }: Nodes): boolean {
  return /^(?:root|blockquote|listItem|containerDirective|footnoteDefinition|defListDescription|mdxJsxFlowElement)$/.test(
    type,
  );
}

function isMarkup(node: Nodes): boolean {
  return node.type === 'html' ? !isComment(node.value) : readJsxTag(node) !== undefined;
}

/** Reads what stands side by side, and puts elements together. */
class Reader {
  private readonly open: Element[] = [];
  private readonly items: Item[] = [];
  // Ends of elements that were ended already, with a fault.
  private readonly lost: string[] = [];
  // Tags of MDX are whole: nothing in one ends what is around it.
  private floor = 0;
  private readonly source: string;
  private readonly blame: Blame;

  constructor(source: string, blame: Blame) {
    this.source = source;
    this.blame = blame;
  }

  read(nodes: readonly Nodes[]): Item[] {
    this.all(nodes);
    this.endTo(0);
    return this.items;
  }

  private all(nodes: readonly Nodes[]): void {
    for (const node of nodes) this.one(node);
  }

  private one(node: Nodes): void {
    if (node.type === 'paragraph' && node.children.some(isMarkup)) this.paragraph(node.children);
    else if (node.type === 'heading' && isUnderlined(node, this.source) && node.children.some(isBlockTag)) {
      this.paragraph(node.children);
      this.add({ type: 'thematicBreak' });
    } else if (!isMarkup(node)) {
      walk(node, this.source, this.blame);
      this.add(node as Item);
    } else if (node.type === 'html') this.html(node, node.value);
    else this.element(node as Nodes & Parent, readJsxTag(node)!);
  }

  private paragraph(nodes: readonly Nodes[]): void {
    this.add(GAP);
    this.all(nodes);
    // What formats words ends with its paragraph.
    const block = this.open.findLastIndex(({ tag }) => isBlock(tag.name) || !isAllowed(tag.name));
    this.endTo(Math.max(block + 1, this.floor));
    this.add(GAP);
  }

  private html(node: Nodes, value: string): void {
    const tag = readTag(value.trim());
    if (tag?.kind === 'close') this.close(tag, node);
    else if (tag) this.begin(tag, node);
    else this.verbatim(node, value);
  }

  private element(node: Nodes & Parent, tag: Tag): void {
    if (tag.name === 'pre') {
      this.verbatim(node, this.source.slice(node.position?.start.offset, node.position?.end.offset));
      return;
    }
    const depth = this.begin(tag, node);
    if (depth === undefined) return;
    const { floor } = this;
    this.floor = depth + 1;
    this.all(node.children);
    this.endTo(this.floor);
    this.floor = floor;
    this.end(undefined);
  }

  private verbatim(node: Nodes, value: string): void {
    this.add(GAP, ...makeVerbatim(node, value, this.blame), GAP);
  }

  // Gives how deep it stands, for what has an end.
  private begin(tag: Tag, node: Nodes): number | undefined {
    const { name } = tag;
    if (isAllowed(name)) faultsOfAttributes(tag).forEach(([what, hint]) => this.blame(node, what, hint));
    else this.blame(node, `The HTML "${shorten(tag.written)}" is not read here.`, hintFor(name));
    while (this.open.length > this.floor && ENDED_BY[this.open.at(-1)!.tag.name]?.has(name))
      this.end(undefined);
    if (isBlock(name) && isPhrase(this.open.at(-1))) this.add(GAP);
    const frame = { tag, node, items: [] };
    if (tag.kind === 'empty') this.add(...makeElement(frame, undefined, this.source, this.blame));
    else this.open.push(frame);
    return tag.kind === 'empty' ? undefined : this.open.length - 1;
  }

  private close(tag: Tag, node: Nodes): void {
    const { name } = tag;
    const wall =
      isBlock(name) || !isAllowed(name) ? -1 : this.open.findLastIndex(({ tag }) => isBlock(tag.name));
    const depth = this.open.findLastIndex((frame, i) => i > wall && frame.tag.name === name);
    if (depth !== -1) {
      this.endTo(depth + 1);
      this.end(node);
      return;
    }
    const known = this.lost.lastIndexOf(name);
    if (known !== -1) this.lost.splice(known, 1);
    // A paragraph was ended by the block in it.
    else if (name !== 'p')
      this.blame(node, `"${tag.written}" ends nothing.`, `Take it out, or write <${name}> where it begins.`);
  }

  private endTo(depth: number): void {
    while (this.open.length > depth) {
      const { tag, node } = this.open.at(-1)!;
      if (isAllowed(tag.name) && !ENDED_BY[tag.name] && !isAnchor(tag)) {
        const where = isBlock(tag.name) ? '' : ' in its paragraph';
        this.blame(
          node,
          `"${shorten(tag.written)}" does not end${where}.`,
          `Write </${tag.name}> where it ends.`,
        );
      }
      if (!isAnchor(tag)) this.lost.push(tag.name);
      this.end(undefined);
    }
  }

  private end(close: Nodes | undefined): void {
    const frame = this.open.pop()!;
    this.add(...makeElement(frame, close, this.source, this.blame));
  }

  private add(...items: Item[]): void {
    (this.open.at(-1)?.items ?? this.items).push(...items);
  }
}

function isPhrase(frame: Element | undefined): boolean {
  return frame === undefined || !isBlock(frame.tag.name);
}

// `<a name="x">` is a place, whether it is ended or not.
function isAnchor({ name, attributes }: Tag): boolean {
  return name === 'a' && !attributes.has('href');
}

// A line drawn below a tag is no sign of a heading.
function isUnderlined({ position }: Nodes, source: string): boolean {
  return source !== '' && source[position?.start.offset ?? 0] !== '#';
}

function isBlockTag(node: Nodes): boolean {
  return node.type === 'html' && isBlock(readTag(node.value)?.name ?? '');
}
