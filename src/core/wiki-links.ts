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

const LINK = /\[\[([^[\]|#]*)(?:#([^[\]|]*))?(?:\|([^[\]]*))?\]\]/gu;

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
