import type { Line } from '../lines.ts';

/** Something of a page that has no form here, with its line. */
export interface Left {
  line: number;
  what: string;
}

/** A whole page of notes, as it becomes a text of this site. */
export interface Page {
  title: string;
  speakers: { name: string; affiliations: string[] }[];
  date?: string;
  macros: Map<string, string>;
  lines: Line[];
  /** Whether Markdown reads its formulas before TeX does, as where they stand between `\\\\(` and `\\\\)`. */
  escaped: boolean;
  left: Left[];
  /** Where each picture lay, by the name that it has in `figures/`. */
  pictures: Map<string, string>;
  /** Files to take along, by the name that they have in `files/`: where each lay, and what the page calls it. */
  files: Map<string, { path: string; title: string }>;
  /** Tells whether a file lies beside the page, or below. */
  has: (path: string) => boolean;
  /** Drawings that stood in the page, by their names. */
  drawings: Map<string, string>;
  /** The keys that things have here, by the names that the page cites them by. */
  keys: Map<string, string>;
  /** The keys of the parts of a figure, by its own, which has no number here. */
  groups: Map<string, string[]>;
  /** Blocks, such as those that stand in another, in forms of this site. */
  convert: (lines: readonly Line[]) => Line[];
}

/** What was read from a line of a page on: its lines here, and where it ended. */
export interface Read {
  lines: Line[];
  end: number;
}

/** A line with other words. */
export function withText(line: Line, text: string): Line {
  return text === line.text ? line : { ...line, text };
}

/** A line that is none of the page's own, beside one of it. */
export function beside({ n }: Line, text = '', code = false): Line {
  return { n, text, code };
}

/** A line of code. */
export function asCode(line: Line): Line {
  return { ...line, code: true };
}

/** A fence with code in it. */
export function codeOf(first: Line, language: string, body: readonly Line[], last: Line): Line[] {
  return [beside(first, `\`\`\`${language}`, true), ...body.map(asCode), beside(last, '```', true)];
}

/** Lines as a quotation. */
export function quotationOf(lines: readonly Line[]): Line[] {
  return lines.map((line) => withText(line, `> ${line.text}`.trimEnd()));
}

/** Bold words in a paragraph of their own, above what they are the title of. */
export function boldAbove(first: Line, words: string): Line[] {
  return [beside(first, `**${words.replaceAll('*', '')}**`), beside(first)];
}

/** Words as they may stand in a comment. */
export const inComment = (words: string): string => words.replaceAll('--', '- -');

/** Words as a comment. */
export const commentOf = (words: string): string => `<!-- ${inComment(words.trim())} -->`;

/** Braces with what there is of these; nothing where there is nothing. */
export function bracesOf(...parts: (string | false | undefined)[]): string {
  const there = parts.filter(Boolean);
  return there.length ? `{${there.join(' ')}}` : '';
}
