/** A `[[target|text]]` found in running text. */
export interface WikiLink {
  start: number;
  end: number;
  target: string;
  /** The part after #, empty without one. */
  heading: string;
  /** What the author wants to read there; empty for the page's own title. */
  text: string;
}

// Only the words may hold what formats them, and nothing holds a link or a note; no author types these two signs.
const LINK = /\[\[([^[\]|#\uE001\uFFFF]*)(?:#([^[\]|\uE001\uFFFF]*))?(?:\|([^[\]\uFFFF]*))?\]\]/gu;

/** Every `[[…]]` in one run of text. */
export function findWikiLinks(text: string): WikiLink[] {
  return [...text.matchAll(LINK)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    target: match[1]!.trim(),
    heading: match[2]?.trim() ?? '',
    text: match[3]?.trim() ?? '',
  }));
}
