import type { CitedIn, OutLink } from './link-views.ts';

/** A cited work as lists and its own page show it. */
export interface WorkView {
  key: string;
  href: string;
  title: string;
  /** "Nanda & Lieberum, 2022". */
  name: string;
  /** "Elhage et al.", "Nanda & Lieberum". */
  authors: string;
  /** "2022", "2022a", "n.d." */
  year: string;
  /** "Transformer Circuits Thread", "ICLR", empty where unknown. */
  venue: string;
  /** Everyone by full name, or the first three and how many more. */
  people: string;
  /** Everyone who is a person, by full name. */
  persons: string[];
  /** Full entry, formatted by CSL in APA; finished HTML with links. */
  entryHtml: string;
  /** Where to read it: publisher's page, DOI, arXiv; best first. */
  links: OutLink[];
  bibtex: string;
  stub: boolean;
  /** What a reader should know about the entry; finished HTML. */
  noteHtml?: string;
  citedIn: CitedIn[];
}

/** How to cite something: in APA as finished HTML, and in BibTeX. */
export type CiteView = Pick<WorkView, 'key' | 'entryHtml' | 'bibtex'>;

/** An item of a reading list. */
export interface ReadingView {
  work: WorkView;
  part?: string;
  sent?: string;
  companionHtml?: string;
  noteTitle?: string;
  noteHtml?: string;
  recommendedBy?: string;
}

/** A reading list, with the heading it was sent under. */
export interface ReadingListView {
  items: ReadingView[];
  sentAs?: string;
}

/** A file to take along. */
export interface HandoutView {
  href: string;
  title: string;
  /** "PDF, 1.2 MB". */
  says: string;
  /** What a browser shows by itself need not be saved first. */
  shown: boolean;
}
