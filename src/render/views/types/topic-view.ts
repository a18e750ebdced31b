import type { State, Voice } from '../../../content/domain/states.ts';
import type { CitedIn } from './link-views.ts';
import type { WorkView } from './work-views.ts';

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

/** A work that a topic sends its readers to. */
export interface FurtherView {
  id: string;
  work: WorkView;
  part?: string;
  html: string;
}
