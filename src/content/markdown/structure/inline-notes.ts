import type { FootnoteDefinition, FootnoteReference, Paragraph, Root } from 'mdast';
import { replaceInText, type Match } from './replace-in-text.ts';
import type { Run } from './text-run.ts';

/** Makes footnotes of `^[a note]`, whose words stand where its mark is. */
export function inlineNotes(tree: Root, source: string): void {
  if (source && !source.includes('^[')) return;
  const texts: FootnoteDefinition[] = [];
  replaceInText(tree, source, (run) =>
    notesIn(run).map(({ start, end }) => ({
      start,
      end,
      sure: true,
      make(): FootnoteReference {
        // No author can give a footnote such a name.
        const identifier = `^[${texts.length + 1}`;
        const children = run.words(start + 2, end - 1);
        const [first, last] = [children[0], children.at(-1)];
        const place =
          first?.position && last?.position
            ? { position: { start: first.position.start, end: last.position.end } }
            : {};
        const paragraph: Paragraph = { type: 'paragraph', children, ...place };
        texts.push({ type: 'footnoteDefinition', identifier, children: [paragraph], ...place });
        return { type: 'footnoteReference', identifier };
      },
    })),
  );
  tree.children.push(...texts);
}

// Brackets inside are in pairs.
function notesIn(run: Run): Pick<Match, 'start' | 'end'>[] {
  const found: Pick<Match, 'start' | 'end'>[] = [];
  const opens: number[] = [];
  for (const { 0: sign, index } of run.text.matchAll(/\^?\[|\]/g)) {
    if (run.isPlain({ start: index, end: index + sign.length })) continue;
    if (sign !== ']') opens.push(sign === '[' ? -1 : index);
    else {
      const start = opens.pop() ?? -1;
      if (start >= 0 && run.text.slice(start + 2, index).trim()) found.push({ start, end: index + 1 });
    }
  }
  // A note in a note has no place: of two that overlap the outer one is read.
  return found;
}
