/** What a found thing is, in the word that the reader is told. */
export const SEARCH_KINDS = {
  lecture: 'Lecture',
  section: 'Section',
  topic: 'Topic',
  question: 'Question',
  reading: 'Reading list',
  reference: 'Reference',
  term: 'Term',
  page: 'Page',
} as const;

/** The kind that a page, or an element on it, gives itself in `data-search`. */
export type SearchKind = keyof typeof SEARCH_KINDS;

/** How a page is found: its kind, and what else it is called. */
export interface SearchAs {
  kind: SearchKind;
  also?: readonly string[];
}

/** What can be found, by its names: what a misspelt word is held against, and what a result is told by. */
export interface SearchName {
  name: string;
  also?: string[];
  kind: SearchKind;
  /** Address under the site's root, with the id of the section. */
  url: string;
  /** The page and the lecture that it stands under. */
  under?: string;
}

/** Between the names in `data-search-also`. */
export const ALSO = '|';

/** True for a word that `data-search` may hold. */
export function isSearchKind(word: string): word is SearchKind {
  return Object.hasOwn(SEARCH_KINDS, word);
}
