/** The links that open cards: those the build has marked, and the marks of footnotes. Links in a card open no further cards. */
export const LINKS = 'main :is(a[data-card], a.fn)';

/** The link that something happened to, or in. */
export function linkAt(target: EventTarget | null): HTMLAnchorElement | null {
  return (target as Element).closest<HTMLAnchorElement>(LINKS);
}
