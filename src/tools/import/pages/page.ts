import type { Line } from '../lines.ts';

/** Something of a page that has no form here, with its line. */
export interface Left {
  line: number;
  what: string;
}

/** A whole page of notes, as it becomes a text of this site. */
export interface Page {
  title: string;
  titleFrom: 'notes' | 'file';
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
}

/** A line with other words. */
export function withText(line: Line, text: string): Line {
  return text === line.text ? line : { ...line, text };
}

/** A line that is none of the page's own, beside one of it. */
export function beside({ n }: Line, text = '', code = false): Line {
  return { n, text, code };
}
