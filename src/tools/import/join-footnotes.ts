import { parse } from '../../content/markdown/syntax.ts';
import { nodesOf } from '../../content/markdown/index-nodes.ts';
import type { Line } from './lines.ts';

/** The line that begins a footnote's text. */
export const FOOTNOTE = /^ {0,3}\[\^([\w-]{1,40})\]:\s+(\S.*)$/;
const MARK = /\[\^([\w-]{1,40})\]/g;
// More lines than this hold no footnotes that somebody would follow.
const MANY = 20_000;

/** Makes one file's text with the footnotes that have both a mark and a text in it; the site's parser has the last word. */
export function withFootnotes(
  lines: readonly Line[],
  make: (footnotes: ReadonlySet<string>) => string,
): string {
  let labels = candidates(lines);
  for (let round = 0; labels.size && round < 3; round++) {
    const body = make(labels);
    const tree = parse(body, 'md');
    const texts = Map.groupBy(nodesOf(tree, 'footnoteDefinition'), ({ label }) => label);
    // A mark within a footnote leads nobody to it.
    const outside = { ...tree, children: tree.children.filter(({ type }) => type !== 'footnoteDefinition') };
    const marks = new Set(nodesOf(outside, 'footnoteReference').map(({ label }) => label));
    const good = [...labels].filter((label) => marks.has(label) && texts.get(label)?.length === 1);
    if (good.length === labels.size) return body;
    labels = new Set(good);
  }
  return make(new Set());
}

function candidates(lines: readonly Line[]): Set<string> {
  const texts = new Map<string, number>();
  const marks = new Set<string>();
  if (lines.length > MANY) return marks;
  for (const { text, code } of lines) {
    if (code || !text.includes('[^')) continue;
    const label = FOOTNOTE.exec(text)?.[1];
    if (label) texts.set(label.toLowerCase(), (texts.get(label.toLowerCase()) ?? 0) + 1);
    for (const [, mark = ''] of text.slice(label ? text.indexOf(']:') + 2 : 0).matchAll(MARK))
      marks.add(mark);
  }
  return new Set([...marks].filter((mark) => texts.get(mark.toLowerCase()) === 1));
}
