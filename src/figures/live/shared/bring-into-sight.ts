/** Scrolls just as far as it takes to see an element, which the reader has changed: not at all where it is seen, and at once for whoever wants less motion. */
export function bringIntoSight(element: Element): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'nearest', behavior: still ? 'instant' : 'smooth' });
}
