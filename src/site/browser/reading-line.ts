/**
 * The heading under which a reader reads: the last above a line near the window's top. Over the last screen of a page
 * the line sinks to the window's bottom, since what stands there never comes up: so each heading has its turn.
 * What a reader has jumped to is read while it is in the window, wherever it stands there.
 */
export function headingRead(headings: Iterable<Element>, to?: Element | null): Element | undefined {
  const root = document.documentElement;
  const end = root.scrollHeight - innerHeight;
  // Where a heading comes to stand that one has jumped to, and a little.
  const near = (parseFloat(getComputedStyle(root).scrollPaddingTop) || 0) + 40;
  const sinks = Math.min(innerHeight - near, end);
  const jumped = to?.getBoundingClientRect().top ?? -1;
  const sunk = sinks > 0 ? Math.max(0, 1 - (end - scrollY) / sinks) : 0;
  const line = near + sunk * (innerHeight - near);
  return [...headings].findLast((heading) => {
    // A note in the margin may stand beside a heading that comes after it.
    if (to && jumped >= 0 && jumped < innerHeight)
      return heading === to || heading.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING;
    const { top, height } = heading.getBoundingClientRect();
    return height && top <= line;
  });
}
