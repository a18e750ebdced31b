const EDGE = 8;
const wide = matchMedia('(width >= 67.5rem)');

/**
 * Puts an open card where it does not hide the sentence of its link: in the margin on wide screens, else, or if a `sheet` is
 * wanted, at the bottom or the top of the window. `y` is the line of the link that is pointed at. False where there is no room.
 */
export function placeCard(
  card: HTMLElement,
  link: Element,
  sentence: Range,
  y: number,
  sheet: boolean,
): boolean {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  let box = sentence.getBoundingClientRect();
  // A link over two lines has two boxes. Of a sentence as long as the window, the line of the link stays in sight.
  const lines = [...link.getClientRects()];
  const line = lines.findLast(({ top }) => top <= y) ?? lines[0] ?? box;
  if (box.height > height - 240) box = line;
  const { dataset, style } = card;
  style.maxHeight = style.translate = '';
  if (sheet || !wide.matches) {
    dataset['at'] = 'bottom';
    const [above, below] = [box.top, height - box.bottom];
    const need = card.offsetHeight;
    if (below < need && above > below) dataset['at'] = 'top';
    const room = Math.max(above, below) - EDGE;
    style.maxHeight = `min(70dvh, ${Math.max(room, 0)}px)`;
    return room >= Math.min(need, 160);
  }
  // Its width in the margin is another, so it is measured there.
  dataset['at'] = 'margin';
  const { offsetWidth: w, offsetHeight: h } = card;
  const root = getComputedStyle(document.documentElement);
  const rem = parseFloat(root.fontSize);
  const main = document.querySelector('main')!.getBoundingClientRect();
  const gap = (parseFloat(root.getPropertyValue('--gap')) - 1.0625) * rem;
  // The margin is where lines end.
  const mirrored = root.direction === 'rtl';
  const x = mirrored ? Math.max(main.left - gap - w, EDGE) : Math.min(main.right + gap, width - w - EDGE);
  const beside = Math.max(EDGE, Math.min(line.top - 1.1 * rem, height - h - EDGE));
  // Beside the line; else, for a link in the margin itself, below its sentence, above it, or on its other side.
  const places = [
    [x, beside],
    [x, box.bottom + EDGE],
    [x, box.top - h - EDGE],
    [mirrored ? box.right + 1.5 * rem : box.left - w - 1.5 * rem, beside],
  ] as const;
  const [left, top] = places.find(
    ([left, top]) =>
      left >= EDGE &&
      left + w <= width - EDGE &&
      top >= EDGE &&
      top + h <= height - EDGE &&
      (left + w <= box.left || left >= box.right || top + h <= box.top || top >= box.bottom),
  ) ?? [x, EDGE];
  style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  return true;
}
