/** An opening tag of finished HTML; values are as they are written, undefined where there is none. */
export interface Tag {
  name: string;
  attributes: Map<string, string | undefined>;
}

/** Finished HTML in pieces: text that stays as it is, and the tags of elements that may be changed. */
export type Pieces = (string | { opens: Tag } | { closes: Tag })[];

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const TAG = /<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/gi;
const ATTRIBUTE = /([^\s"'/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * Cuts finished HTML, in which every element is closed, at the elements that `concerns` picks by their name and what is
 * written behind it, and shows each to `visit` with those around it. To parse all of it would take many times as long.
 */
export function cutAtTags(
  html: string,
  concerns: (name: string, written: string) => boolean,
  visit: (tag: Tag, around: readonly Tag[]) => void,
): Pieces {
  const pieces: Pieces = [];
  const open: (Tag | undefined)[] = [];
  const around: Tag[] = [];
  let done = 0;
  const cut = (from: number, to: number, piece: Pieces[number]): void => {
    pieces.push(html.slice(done, from), piece);
    done = to;
  };
  for (const { 0: whole, 1: closing, 2: name = '', 3: written = '', 4: single, index } of html.matchAll(
    TAG,
  )) {
    const end = index + whole.length;
    if (closing) {
      const tag = open.pop();
      if (tag) cut(index, end, { closes: around.pop()! });
      continue;
    }
    const tag = concerns(name, written) ? { name, attributes: attributesOf(written) } : undefined;
    const alone = VOID.has(name) || single;
    if (tag) {
      visit(tag, around);
      cut(index, end, { opens: tag });
      if (single) pieces.push(`</${name}>`);
    }
    if (alone) continue;
    open.push(tag);
    if (tag) around.push(tag);
  }
  return [...pieces, html.slice(done)];
}

/** Puts the pieces together again. */
export function joinPieces(pieces: Pieces): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('closes' in piece) return `</${piece.closes.name}>`;
      const attributes = [...piece.opens.attributes].map(([name, value]) =>
        value === undefined ? ` ${name}` : ` ${name}="${value.replaceAll('"', '&quot;')}"`,
      );
      return `<${piece.opens.name}${attributes.join('')}>`;
    })
    .join('');
}

function attributesOf(written: string): Tag['attributes'] {
  return new Map(
    [...written.matchAll(ATTRIBUTE)].map(([, name = '', double, simple, bare]) => [
      name,
      double ?? simple ?? bare,
    ]),
  );
}
