import type { Voice } from '../../../content/domain/states.ts';
import type { CitedIn, Link } from './link-views.ts';

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
