import { escapeHtml } from '../../shared/escape-html.ts';
import type { Pieces, Tag } from './html-pieces.ts';

/**
 * Moves the answers of each text, which `data-answer="number"` and `data-of="text"` mark, to the list with
 * `data-answers="text"`: each becomes the item with the number of its question, where it leaves a link. An answer for
 * which no list waits stays.
 */
export function moveAnswers(pieces: Pieces, title: string): Pieces {
  const moved = new Map<string, Pieces>();
  for (const piece of pieces) {
    const of = opened(piece)?.attributes.get('data-answers');
    if (of !== undefined) moved.set(of, []);
  }
  const left: Pieces = [];
  for (let i = 0; i < pieces.length; i++) {
    const tag = opened(pieces[i]!);
    const of = tag?.attributes.get('data-of');
    const items = of === undefined ? undefined : moved.get(of);
    if (!tag || !items) {
      left.push(pieces[i]!);
      continue;
    }
    const end = pieces.findIndex(
      (piece) => typeof piece === 'object' && 'closes' in piece && piece.closes === tag,
    );
    const number = tag.attributes.get('data-answer')!;
    // No heading of an author's has a colon in its id.
    const id = `answer:${of}:${number}`;
    const [first, ...inside] = pieces.slice(i + 1, end);
    items.push(`<li id="${id}" value="${number}">`, withoutSummary(first!), ...inside, '</li>');
    left.push(`<p class="answered"><a href="#${id}" data-part="${escapeHtml(title)}">Answer</a></p>`);
    i = end;
  }
  return left.flatMap((piece) => [
    piece,
    ...(moved.get(opened(piece)?.attributes.get('data-answers') ?? '') ?? []),
  ]);
}

function opened(piece: Pieces[number]): Tag | undefined {
  return typeof piece === 'object' && 'opens' in piece ? piece.opens : undefined;
}

function withoutSummary(piece: Pieces[number]): Pieces[number] {
  return typeof piece === 'string' ? piece.replace(/^\s*<summary[^>]*>.*?<\/summary>/s, '') : piece;
}
