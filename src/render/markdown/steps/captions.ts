import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { firstSentences } from '../../../shared/sentences.ts';
import { block, text } from './make-nodes.ts';

/** Signs that make about four lines in the margin. */
const SHOWN = 130;
/** Signs that take no more room than the line under which they would be folded. */
const LITTLE = 60;

/**
 * A caption whose first sentences are shown, as many as make about four lines, and the rest folded: it is unfolded with or
 * without script, found by whoever searches the page, and stands on paper. A first sentence stays whole, and a little more stays with it.
 */
export function foldCaption(caption: RootContent[], noun: string): RootContent[] {
  const at = caption.findIndex((node) => node.type === 'paragraph');
  const first = caption[at];
  if (first?.type !== 'paragraph') return caption;
  // Notes on a caption stand below all of it.
  const notes = caption.slice(at + 1).filter(({ type }) => type === 'sideNote');
  const after = caption.slice(at + 1).filter(({ type }) => type !== 'sideNote');
  // No sentence ends with a line of the file.
  const words = toString(first).replaceAll('\n', ' ');
  const long = words.length > SHOWN;
  const [shown, rest] = long ? cut(first, firstSentences(words, SHOWN).length) : [first, undefined];
  const folded = [...(rest ? [rest] : []), ...after];
  if (toString({ type: 'root', children: folded }).trim().length <= LITTLE) return caption;
  const summary = block('summary', {}, [text(`More about this ${noun}`)]);
  return [
    ...caption.slice(0, at),
    shown,
    block('details', { className: ['more'] }, [summary, ...folded]),
    ...notes,
  ];
}

// At a place in its words; where that is inside a formula or the like, after it.
function cut(paragraph: Paragraph, end: number): [Paragraph, Paragraph | undefined] {
  const [shown, rest]: PhrasingContent[][] = [[], []];
  let before = 0;
  for (const node of paragraph.children) {
    const length = toString(node).length;
    const left = end - before;
    if (left <= 0)
      rest!.push(
        rest!.length === 0 && node.type === 'text' ? { ...node, value: node.value.trimStart() } : node,
      );
    else if (left < length && node.type === 'text') {
      shown!.push({ ...node, value: node.value.slice(0, left) });
      rest!.push({ ...node, value: node.value.slice(left).trimStart() });
    } else shown!.push(node);
    before += length;
  }
  const has = rest!.some((node) => toString(node).trim() !== '');
  return has
    ? [
        { ...paragraph, children: shown! },
        { type: 'paragraph', children: rest! },
      ]
    : [paragraph, undefined];
}
