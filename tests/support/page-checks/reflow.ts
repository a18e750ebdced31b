/** Runs in the page: what makes it scroll sideways, text that is cut off, and boxes that do not show that they scroll. */
export function overflow(): string[] {
  const faults: string[] = [];
  const width = document.documentElement.clientWidth;
  const scrolling = document.documentElement.scrollWidth;
  if (scrolling > width) faults.push(`the page is ${scrolling} px wide in a window of ${width}`);

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    // A skip link waits outside the window until it has the focus.
    if (
      !element ||
      !element.checkVisibility({ visibilityProperty: true }) ||
      element.closest('a.skip, script, style')
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 1 && rect.height > 1);
    const cut = rects.length > 0 && cutBy(element, rects);
    if (cut) faults.push(`${cut}: "${node.textContent?.trim().slice(0, 60)}"`);
  }
  for (const box of document.body.querySelectorAll('*')) {
    if (box.scrollWidth <= box.clientWidth + 1 || !box.checkVisibility()) continue;
    const { overflowX, maskImage, backgroundImage } = getComputedStyle(box);
    if (/auto|scroll/.test(overflowX) && maskImage === 'none' && backgroundImage === 'none')
      faults.push(`${nameOf(box)} scrolls sideways, and nothing shows it`);
  }
  return faults;

  function nameOf({ localName, className }: Element): string {
    const classes = typeof className === 'string' ? className.trim() : '';
    return `${localName}${classes && `.${classes.replace(/\s+/g, '.')}`}`;
  }

  function cutBy(element: Element, rects: DOMRect[]): string | undefined {
    const left = Math.min(...rects.map((rect) => rect.left));
    const right = Math.max(...rects.map((rect) => rect.right));
    const top = Math.min(...rects.map((rect) => rect.top));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    for (
      let box: Element | null = element;
      box && box !== document.documentElement;
      box = box.parentElement
    ) {
      const style = getComputedStyle(box);
      const area = box.getBoundingClientRect();
      const hides = /hidden|clip/;
      const isInline = style.display === 'inline' || style.display === 'contents';
      // Words for screen readers only stand in a box of one pixel, or in one that is clipped away.
      if (
        style.position === 'absolute' &&
        (area.width <= 2 || style.clipPath !== 'none' || style.getPropertyValue('clip') !== 'auto')
      )
        return undefined;
      if (isInline || box === document.body) continue;
      if (/auto|scroll/.test(style.overflowX)) return undefined;
      // Half a line of slack: a line's box is taller than its letters.
      const slack = parseFloat(getComputedStyle(element).fontSize) / 2;
      if (hides.test(style.overflowX) && (right > area.right + 1 || left < area.left - 1))
        return `text cut at the side of ${nameOf(box)}`;
      if (hides.test(style.overflowY) && (bottom > area.bottom + slack || top < area.top - slack))
        return `text cut by the height of ${nameOf(box)}`;
      // A fixed box is not moved by scrolling, but its own parents do not clip it either.
      if (style.position === 'fixed') break;
    }
    return right > width + 1 || left < -1
      ? `text outside the window (${Math.round(left)} to ${Math.round(right)} of ${width})`
      : undefined;
  }
}
