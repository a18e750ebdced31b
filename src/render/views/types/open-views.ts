import type { IssueLink } from '../../../content/domain/repository.ts';
import type { State, Voice } from '../../../content/domain/states.ts';
import type { Link } from './link-views.ts';
import type { WorkView } from './work-views.ts';

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

/** A piece of evidence for a question, not yet weighed. */
export interface LeadView {
  id: string;
  work: WorkView;
  locator?: string;
  html: string;
}
