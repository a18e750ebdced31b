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

/** How a page is found. */
export interface SearchAs {
  kind: SearchKind;
  /** What else it is called. */
  also?: readonly string[];
  /** The people who made it, first of all the first; and numbers that it goes by. */
  by?: readonly string[];
  /** How many places of the notes lead to it: of two that fit, the one that they lean on is meant. */
  uses?: number;
}

/** What can be found: what a misspelt word is held against, what a result is told by, and what it is worth. */
export interface SearchName {
  name: string;
  also?: string[];
  kind: SearchKind;
  /** Address under the site's root, with the id of the section. */
  url: string;
  /** The page and the lecture that it stands under. */
  under?: string;
  /** How many places lead to it, where any do. */
  uses?: number;
}

/** Between the names in `data-search-also` and `data-search-by`. */
export const ALSO = '|';

/** True for a word that `data-search` may hold. */
export function isSearchKind(word: string): word is SearchKind {
  return Object.hasOwn(SEARCH_KINDS, word);
}
