import type { State, Voice } from '../../../content/domain/states.ts';
import type { OutLink, Words } from './link-views.ts';

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
