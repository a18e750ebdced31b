import { calloutKind } from '../../content/domain/callouts.ts';
import type { StatementName } from '../../content/domain/statements.ts';
import { isBlank, readLines, type Line } from './lines.ts';

/** A block of Markdown that stays one: a table, a quotation or a callout, HTML, a display, code. */
export type Kept =
  | { kind: 'table'; lines: string[]; caption?: string; keyed?: Keyed }
  | { kind: 'defined'; lines: string[] }
  | Quotation
  | { kind: 'html'; lines: string[] }
  | { kind: 'math'; lines: string[]; keyed?: Keyed }
  | { kind: 'code'; lines: string[] };

interface Quotation {
  kind: 'quote';
  lines: string[];
  inside: Line[];
  callout?: Callout;
  note?: string;
  fold?: string;
  answers?: true;
  stated?: Stated;
}

/** A key, and the line that it was typed on. */
export interface Keyed {
  key: string;
  line: Line;
}

/** A theorem or the like, or a proof, as it was typed. */
export interface KeptStatement {
  name: StatementName | 'proof';
  /** Where it has one of its kind. */
  key?: string;
  title: string;
}

/** A theorem or the like, and the line that it begins on. */
export interface Stated extends KeptStatement {
  line: Line;
}

/** How a callout begins: `[!tip]`, and its title as it was typed. What is of no kind that is known here has a title only. */
export interface Callout {
  marker: string;
  title: string;
}

/** What begins at a line, and the last line that it takes. */
export interface KeptAt {
  block: Kept;
  end: number;
}

/** Lines with which something else begins. */
export const STARTS = /^\s*(?:[-*+•]|\d{1,9}[.)])\s|^ {0,3}(?:#{1,6}\s|>|[`~]{3}|:::|\[\^)|^\s*$/;

/** A quotation of these lines, which end at `end`, or what it is besides: a callout, what folds, an answer. */
export function made(texts: readonly string[], end: number, more: Partial<Quotation> = {}): KeptAt {
  return { block: { kind: 'quote', lines: [], inside: readLines(texts.join('\n')), ...more }, end };
}

/** How lines are called that have this name: of a kind that is not known here, or with nothing to say, they are a quotation, and the kind stays a word. */
export function called(name: string, fold: string, title: string, inside: readonly string[]): Callout {
  const says = title !== '' || inside.some((line) => line.trim());
  if (calloutKind(name) && says) return { marker: `[!${name}]${fold}`, title };
  return { marker: '', title: title ? `${name}: ${title}` : name };
}

/** Lines shown as the code that they are. */
export function fenced(lines: string[]): Kept {
  return { kind: 'code', lines: ['```', ...lines, '```'] };
}

/** The last of the lines that belong to what begins at `i`; after `far` of them the rest begins another. */
export function last(
  lines: readonly Line[],
  i: number,
  far: number,
  belongs: (line: Line, above: Line) => boolean,
): number {
  for (let at = i + 1; at < lines.length; at++) {
    if (at - i > far || lines[at]!.code || isBlank(lines[at]!) || !belongs(lines[at]!, lines[at - 1]!))
      return at - 1;
  }
  return lines.length - 1;
}

/** True for words that can stand between the quotes of an attribute, and mean the same there. */
export function isPlain(words: string): boolean {
  return /^[^"\\{}<>&[\]@$*_`]+$/.test(words);
}

/** How many lines a block between colons may have. */
const FAR = 200;

/** The lines between one of colons and the `:::` that closes it, if something stands on them; `colons` are those that may end them. */
export function betweenColons(
  lines: readonly Line[],
  i: number,
  colons = /^ {0,3}:::/,
): readonly Line[] | undefined {
  const after = lines.slice(i + 1, i + FAR);
  const length = after.findIndex((line) => !line.code && colons.test(line.text));
  const inside = after.slice(0, Math.max(length, 0));
  return after[length]?.text.trim() === ':::' && !inside.every(isBlank) ? inside : undefined;
}
