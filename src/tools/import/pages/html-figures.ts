import { beside, withText, type Page } from './page.ts';
import { mapPieces } from './walk.ts';

// What a figure is made of on pages whose styles make one of it.
const TAG = /<(\/?)(div|p|center|figure|figcaption)\b([^<>]*)>/gi;
const CAPTION = /\bclass\s*=\s*["'][^"']*\b(?:fig|img|image|figure)?-?_?caption\b/i;
const IMAGE = /<img\b[^<>]*>|!\[[^\]]*\]\([^()]*\)(?:\{[^{}]*\})?/gi;

interface Part {
  name: string;
  isCaption: boolean;
  /** Which tags of the page begin and end it. */
  from: number;
  to: number;
  inside: string;
  parent?: Part;
}

/** Makes a figure of an image and the caption that stand in one box. */
export function makeFigures(page: Page): void {
  const parts = partsOf(page);
  const written = new Map<number, string>();
  for (const caption of parts.filter(({ isCaption }) => isCaption)) {
    if (!caption.inside.trim()) for (const at of [caption.from, caption.to]) written.set(at, '');
    else if (caption.parent && isFigure(caption.parent, caption)) {
      const { from, to } = caption.parent;
      for (const [at, tag] of [
        [from, '<figure>'],
        [caption.from, '<figcaption>'],
        [caption.to, '</figcaption>'],
        [to, '</figure>'],
      ] as const)
        written.set(at, tag);
    }
  }
  let n = -1;
  page.lines = mapPieces(page.lines, (pieces) =>
    pieces
      .map(({ kind, text }) =>
        kind === 'words'
          ? text.replace(TAG, (tag) => written.get(++n) ?? tag).replace(/<(div|span)\s*><\/\1>/gi, '')
          : text,
      )
      .join(''),
  );
  captionsBelow(page);
}

function partsOf(page: Page): Part[] {
  const parts: Part[] = [];
  const open: (Part & { start: number })[] = [];
  let [all, n] = ['', -1];
  mapPieces(page.lines, (pieces) => {
    for (const { kind, text } of pieces) {
      if (kind === 'words')
        for (const { 0: tag, 1: ends, 2: name = '', 3: attributes = '', index } of text.matchAll(TAG)) {
          n++;
          const start = all.length + index + tag.length;
          if (!ends) {
            const part = { name: name.toLowerCase(), isCaption: CAPTION.test(attributes), from: n, to: -1 };
            const parent = open.at(-1);
            open.push({ ...part, inside: '', start, ...(parent ? { parent } : {}) });
            continue;
          }
          const at = open.findLastIndex((part) => part.name === name.toLowerCase());
          const [part] = at === -1 ? [] : open.splice(at);
          const inside = `${all}${text}`.slice(part?.start, start - tag.length);
          if (part) parts.push(Object.assign(part, { to: n, inside }));
        }
      all += text;
    }
    all += '\n';
    return pieces.map(({ text }) => text).join('');
  });
  return parts;
}

// One image, its caption, and nothing else.
function isFigure({ name, to, inside }: Part, caption: Part): boolean {
  if (to === -1 || name === 'figure' || (inside.match(IMAGE)?.length ?? 0) !== 1) return false;
  const others = inside
    .replace(caption.inside, '')
    .replace(IMAGE, '')
    .replace(/<[^<>]*>/g, '');
  return others.trim() === '';
}

// One that stands below an image, in no figure.
function captionsBelow(page: Page): void {
  const alone = new RegExp(`^\\s*(?:${IMAGE.source})\\s*$`, 'i');
  for (let i = 1; i < page.lines.length; i++) {
    const [image, caption] = [page.lines[i - 1]!, page.lines[i]!];
    const above = page.lines.slice(0, i - 1).findLast(({ text }) => text.trim() !== '')?.text ?? '';
    if (image.code || caption.code || !alone.test(image.text) || /<figure\b[^<>]*>\s*$/i.test(above))
      continue;
    if (!/^\s*<figcaption>.*<\/figcaption>\s*$/i.test(caption.text)) continue;
    const gap = /^\s*!/.test(image.text) ? [beside(image)] : [];
    const below = [withText(caption, caption.text.trim()), beside(caption, '</figure>')];
    page.lines.splice(i - 1, 2, beside(image, '<figure>'), ...gap, image, ...gap, ...below);
    i += 2 + 2 * gap.length;
  }
}
