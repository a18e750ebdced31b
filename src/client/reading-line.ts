/**
 * The heading under which a reader reads: the last above a line near the window's top. Over the last screen of a page
 * the line sinks to the window's bottom, since what stands there never comes up: so each heading has its turn.
 */
export function headingRead<T extends Element>(headings: readonly T[]): T | undefined {
  const { scrollingElement: page, documentElement: root } = document;
  const end = page!.scrollHeight - innerHeight;
  // Where a heading comes to stand that one has jumped to, and a little.
  const top = (parseFloat(getComputedStyle(root).scrollPaddingTop) || 0) + 40;
  const sinks = Math.min(innerHeight - top, end);
  const sunk = sinks > 0 ? Math.max(0, 1 - (end - scrollY) / sinks) : 0;
  const line = top + sunk * (innerHeight - top);
  return headings.findLast((heading) => {
    const { top: at, height } = heading.getBoundingClientRect();
    return height > 0 && at <= line;
  });
}

/** The last of these headings that does not stand behind an element. */
export function headingOf<T extends Element>(element: Element, headings: readonly T[]): T | undefined {
  return headings.findLast(
    (heading) =>
      heading === element || heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}
