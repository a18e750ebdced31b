/**
 * What pages and components are given, here and in the files beside this one, is plain data, addresses already under the deployment's
 * base. `html` fields are finished HTML made by the Markdown pipeline, safe to set as it is.
 */

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

/** A place in a page that is one step away from where the reader is. */
export interface Heading extends Words {
  depth: number;
  id: string;
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
  sentenceHtml?: string | undefined;
}
