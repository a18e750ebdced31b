import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Context } from '../../../content/context.ts';
import { languageOf } from '../../../content/load/language-of.ts';
import { printWords } from '../../../content/markdown/title.ts';
import { underBase } from '../../../content/domain/urls.ts';
import { ABOUT, certaintyNamed } from '../../../content/domain/whose-words.ts';
import { addressSign } from './address-sign.ts';
import { block, element, hasClass, text } from './make-nodes.ts';

/**
 * Makes a section of every side note, its title first. Reader modes leave out what is in an `aside`, and a `div` that holds
 * more links than they like; a note and its passage are part of the text.
 */
export function renderSideNotes(tree: Root, path: string, context: Context): void {
  const lang = languageOf(path, context);
  visit(tree, 'sideNote', (node) => {
    node.data = {
      hName: 'section',
      hProperties: {
        className: ['note'],
        role: 'note',
        ...(node.number === undefined ? {} : { ariaLabel: node.title }),
        id: node.id,
      },
    };
    const title = node.number === undefined ? node.title : String(node.number);
    const certainty = certaintyNamed(title);
    const words = certainty ? meaningOf(title, certainty, context.settings.base) : text(title);
    const name = node.number === undefined ? `“${printWords(node.title, lang)}”` : node.title;
    node.children.unshift(block('span', { className: ['note-title'] }, [words, addressSign(node.id!, name)]));
  });
}

// What is said of how sure something is leads to what that means.
function meaningOf(words: string, id: string, base: string): Link {
  return {
    type: 'link',
    url: underBase(base, ABOUT) + `#${id}`,
    children: [text(words)],
    data: { hProperties: { className: ['term'], dataCard: '' } },
  };
}

/**
 * Puts each passage, and all the side notes after it in one box, into a `.pair`, for the margin. A figure has such a box already:
 * its caption. A passage that holds notes of its own stays a plain block, and the notes on it begin where it ends.
 */
export function rehypePairs() {
  return (tree: HastRoot): void => {
    visit(tree, (node) => {
      if (!('children' in node) || isBeside(node)) return;
      const children = node.children as ElementContent[];
      if (isEmbed(node)) for (const note of children.filter(isNote)) note.properties['slot'] = 'notes';
      else if (children.some(isNote)) node.children = paired(children);
    });
  };
}

function paired(children: ElementContent[]): ElementContent[] {
  const done: ElementContent[] = [];
  let notes: ElementContent[] | undefined;
  for (const child of children)
    if (isNote(child)) (notes ??= notesAfter(done)).push(child);
    else {
      if (!isBlank(child)) notes = undefined;
      done.push(child);
    }
  return done;
}

// Where the notes on what was last are gathered.
function notesAfter(done: ElementContent[]): ElementContent[] {
  const passage = takePassage(done);
  const caption = captionOf(passage[0]);
  if (caption) {
    done.push(...passage);
    return caption.children;
  }
  const isPlain = passage.some(holdsNote) || passage.every(isBlank);
  const beside = box('beside', []);
  done.push(box('pair', [...(isPlain ? passage : [box('passage', passage)]), beside]));
  return beside.children;
}

// The passage is the block before the note; in a tight list item, the bare words before it.
function takePassage(before: ElementContent[]): ElementContent[] {
  const passage: ElementContent[] = [];
  while (before.length > 0) {
    const last = before.at(-1)!;
    const block =
      (last.type as string) === 'mdxJsxFlowElement' ||
      (last.type === 'element' && (BLOCKS.has(last.tagName) || hasClass(last, 'katex-display')));
    if (block && !passage.every(isBlank)) break;
    passage.unshift(before.pop()!);
    if (block) break;
  }
  return passage;
}

const BLOCKS = new Set(
  'p ul ol blockquote pre table figure div dl section aside details hr h1 h2 h3 h4 h5 h6'.split(' '),
);

function isBlank(node: ElementContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

const box = (name: string, children: ElementContent[]): Element =>
  element('section', { className: [name] }, children);

function isNote(node: { type: string }): node is Element {
  return node.type === 'element' && hasClass(node as Element, 'note');
}

function isBeside(node: { type: string }): boolean {
  return node.type === 'element' && hasClass(node as Element, 'beside');
}

/** A component: a figure, whose caption stands in the margin. */
function isEmbed(node: { type: string }): node is Element {
  const { type, name } = node as { type: string; name?: string };
  return type === 'mdxJsxFlowElement' && /^\p{Lu}/u.test(name ?? '');
}

// The box beside a figure, where its caption is, or the component that makes it.
function captionOf(node: ElementContent | undefined): Element | undefined {
  if (node?.type === 'element' && node.tagName === 'figure')
    return node.children.find((child): child is Element => isBeside(child));
  return node && isEmbed(node) ? node : undefined;
}

function holdsNote(node: ElementContent): boolean {
  return (
    isNote(node) || captionOf(node) !== undefined || ('children' in node && node.children.some(holdsNote))
  );
}
