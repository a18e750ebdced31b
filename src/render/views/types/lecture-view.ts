import type { State, Voice } from '../../../content/domain/states.ts';
import type { Link } from './link-views.ts';

/** One part of a lecture as the rail, the overview and the course list show it. */
export interface Part {
  id: string;
  title: string;
  href: string;
  state: State;
  /** "0 of 6", "1 open", "4": what is countable, in words short enough for the rail. */
  count?: string;
  /** One sentence on where the part stands, made from the content. */
  says: string;
  /** The same in three words or so, for the overview. */
  brief: string;
}

/** How many of a lecture's open-able things are filled. */
export interface Ledger {
  slots: { filled: number; all: number };
  questions: { answered: number; all: number };
  works: number;
}

/** A speaker as printed in a byline. */
export interface Speaker {
  name: string;
  affiliations: string[];
}

/** A lecture, enough for every page's frame and for lists. */
export interface LectureView {
  slug: string;
  href: string;
  title: string;
  titleHtml?: string;
  subtitle?: string;
  subtitleHtml?: string;
  number?: number;
  /** "Lecture 6", or the short title where there is no number. */
  name: string;
  nameHtml?: string;
  speakers: Speaker[];
  /** ISO day, where it is known. */
  date?: string;
  /** The series of talks it belongs to. */
  series?: string;
  /** What a reader finds in it and needs to know; finished HTML. */
  ledeHtml?: string;
  /** What to do in it at once. */
  deeds: Link[];
  /** The first sentences of the abstract, as plain text. */
  lead?: string;
  /** Whose words they are. */
  leadBy?: Voice;
  parts: Part[];
  state: State;
  ledger: Ledger;
  /** Who took the notes, with licence, in one line for the footer. */
  credit: string;
  /** The slugs it had before, for redirects. */
  aliases: string[];
}

/** A meeting of the course's calendar. */
export interface Meeting {
  date: string;
  what: string;
  who?: string;
  /** A day without a meeting, such as a holiday. */
  off: boolean;
  lecture?: LectureView;
}
