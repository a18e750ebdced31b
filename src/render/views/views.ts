/**
 * What pages and components are given: plain data, addresses already under the deployment's base.
 * `html` fields are finished HTML made by the Markdown pipeline, safe to set as it is.
 */
import type { IssueLink } from '../../content/domain/repository.ts';
import type { State, Voice } from '../../content/domain/states.ts';

/** Words, and the same as finished HTML where there is more than letters in them: a formula, emphasis, code. */
export interface Words {
  text: string;
  html?: string | undefined;
}

/** One link in words: a breadcrumb, a neighbour, a way in. */
export interface Link extends Words {
  href: string;
}

/** A link out of the site with what it needs; without `href` it is printed as text. */
export interface OutLink {
  label: string;
  text: string;
  href?: string;
  access: 'public' | 'sign-in' | 'closed';
  /** The address that it has moved to for good. */
  moved?: string;
  /** Its host no longer has it. */
  gone?: boolean;
  /** A copy in a web archive, where it is gone. */
  archived?: string;
}

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

/** Data for the drawn poster: heads of a model by layer; marked ones large, highlighted ones blue. */
export interface Poster {
  layers: number;
  heads: number;
  marked: [layer: number, head: number][];
  highlighted: [layer: number, head: number][];
  captionTitle: string;
  captionHtml: string;
}

/** A recorded talk; nothing of it loads before the reader asks. */
export interface Video {
  href: string;
  embed: string;
  kind: 'frame' | 'video' | 'audio';
  /** Address of the page with what it says. */
  transcript?: string;
  title: string;
  series?: string;
  host: string;
  poster?: Poster;
  chapters: Chapter[];
}

/** A part of a recorded talk. */
interface Chapter {
  title: string;
  /** As it is written, "12:34", and in seconds. */
  at: string;
  seconds: number;
  /** The moment at the recording's host, and what the player loads to begin there. */
  href: string;
  plays?: string;
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

/** A place in a page that is one step away from where the reader is. */
export interface Heading extends Words {
  depth: number;
  id: string;
}

/** A summary slot. */
export interface SlotView {
  id: string;
  title: string;
  titleHtml?: string;
  state: State;
  voice?: Voice;
  /** The label that stands in the raw notes, word for word. */
  label?: string;
  prompt: string;
  lines: number;
  action: string;
  needs?: string;
  /** What a good one is; finished HTML for the margin. */
  goodTitle?: string;
  goodHtml?: string;
  /** Path of the file to write in, from the repository's root. */
  file: string;
  edit?: string;
  /** The file's front matter, word for word. */
  matter: string;
  /** A form for an issue that fills it. */
  issue?: IssueLink;
  /** The model that wrote it, the prompt it was given, and the ISO day. */
  model?: string;
  askedWith?: string;
  date?: string;
}

/** A piece of evidence for a question, not yet weighed. */
export interface LeadView {
  id: string;
  work: WorkView;
  locator?: string;
  html: string;
}

/** A question and how far its answer has come. */
export interface QuestionView {
  id: string;
  href: string;
  title: string;
  titleHtml?: string;
  /** "Question 1", or the title where there is no number. */
  short: string;
  shortHtml?: string;
  number?: number;
  state: State;
  /** "Asked 30 January 2023, open since." and the like. */
  standing: string;
  asked?: string;
  answeredBy?: Voice;
  leads: LeadView[];
  leadsBy?: Voice;
  /** How to read the leads; finished HTML. */
  leadsNoteHtml?: string;
  prompt?: string;
  lines: number;
  /** What a good answer does; finished HTML for the margin. */
  goodTitle?: string;
  goodHtml?: string;
  file: string;
  edit?: string;
  /** A form for an issue that answers it. */
  answer?: IssueLink;
  lecture: Link;
}

/** A work that a topic sends its readers to. */
export interface FurtherView {
  id: string;
  work: WorkView;
  part?: string;
  html: string;
}

/** A primer on something that the lecture drew on. */
export interface TopicView {
  id: string;
  href: string;
  title: string;
  titleHtml?: string;
  /** Two or three words for the rail. */
  short: string;
  shortHtml?: string | undefined;
  state: State;
  voice?: Voice;
  ledeHtml: string;
  /** The same as plain text. */
  lede: string;
  /** What a reader will be able to say after it. */
  ableHtml: string[];
  /** The topics that it builds on, by their ids. */
  after: readonly string[];
  /** How many figures in it compute in the browser, how many answer a press only, and where the first of them stands. */
  live: { computing: number; pressed: number; href: string };
  /** The words of the abstract that it explains, how sure that is, and where the abstract is. */
  serves?: { phrase: string; sure: 'stated' | 'inferred'; whyHtml: string; abstract: string };
  further: FurtherView[];
  /** Every place that links to it. */
  usedIn: CitedIn[];
  file: string;
  edit?: string;
}

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

/** One place that cites a work, or leads to a page. */
export interface CitedIn {
  href: string;
  /** What it names of the page that it leads to: "Equation 3". */
  by?: string;
  /** Title of the page or thing that holds it: "Notes", "Question 1", "Reading list". */
  where: string;
  whereHtml?: string | undefined;
  lecture?: string;
  lectureHtml?: string;
  /** The sentence that cites, as plain text. */
  sentence: string;
  /** The same as finished HTML, where a formula stands in it. */
  sentenceHtml?: string;
}

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

/** A file to take along. */
export interface HandoutView {
  href: string;
  title: string;
  /** "PDF, 1.2 MB". */
  says: string;
  /** What a browser shows by itself need not be saved first. */
  shown: boolean;
}

/** How to cite something: in APA as finished HTML, and in BibTeX. */
export type CiteView = Pick<WorkView, 'key' | 'entryHtml' | 'bibtex'>;

/** A term of the glossary. */
export interface TermView {
  id: string;
  href: string;
  name: string;
  nameHtml?: string | undefined;
  /** The name as it begins a line. */
  heading: string;
  headingHtml?: string | undefined;
  aliases: string[];
  voice?: Voice;
  /** The first sentence of the definition, as plain text. */
  short: string;
  /** The same as finished HTML, where a formula stands in it. */
  shortHtml?: string | undefined;
  /** The page that teaches it. */
  explained?: Link & { address: string };
  usedIn: CitedIn[];
}

/** What a card says of the place that a link in running text leads to. */
export interface CardView {
  /** The link's own address: what it leads to is what its card is of. */
  href: string;
  /** "Reference", "Term", "Question 1", "Heading in Notes". */
  what: string;
  title: string;
  titleHtml?: string | undefined;
  /** Whose words the text is. */
  voice?: Voice;
  state?: State;
  /** Who and where, a definition, how it stands. */
  text?: string;
  /** The same as finished HTML, where a formula stands in it. */
  textHtml?: string;
  /** A formula, set; finished HTML. */
  html?: string;
  /** Why it is cited on this page, as far as the page says: the parts that are cited, the words of a lead. */
  why: Words[];
  links: OutLink[];
  /** Its link is a glossary term's, which is underlined in its own way. */
  term: boolean;
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

/** A reading list, with the heading it was sent under. */
export interface ReadingListView {
  items: ReadingView[];
  sentAs?: string;
}

/** The site as every page's frame needs it. */
export interface SiteView {
  title: string;
  short: string;
  course: {
    title: string;
    code: string;
    institution: string;
    term: string;
    url?: string | undefined;
    /** Whoever gives the course has no part in the site. */
    unofficial: boolean;
  };
  lede: string;
  /** What the home page begins with. */
  home: { lede?: string | undefined; figure?: string | undefined; caption?: string | undefined };
  calendarNote?: string;
  /** Pages can be stored for reading without a network. */
  offline: boolean;
  repository?: string;
  contact?: string;
  licences: { of: string; name: string; url?: string }[];
}
