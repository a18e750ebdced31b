import { printable } from '../../shared/printable.ts';

/** A fault in the content, with its place, a name that never changes, the reason and the remedy. */
export interface Problem {
  /** Path as the author knows it, from the project's root. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** Column in the line, from 1. */
  column: number;
  code: Code;
  /** What is wrong, as a sentence. */
  what: string;
  /** What to do, as a sentence. */
  hint: string;
  severity: 'error' | 'warning';
}

/** Every fault that can be found, each with what it means; a code never changes its meaning. */
export const CODES = {
  'attribute-unread': 'An attribute in braces that nothing reads there.',
  'bib-field': 'A field of a bibliography entry cannot be read.',
  'bib-private': "A field of a bibliography entry that is somebody's own and stands on no page.",
  'bib-repeated-key': 'Two bibliography entries have the same key.',
  'bib-syntax': 'A bibliography entry does not parse.',
  'block-syntax': 'A callout, a theorem or the like, or a block that folds, that is not well formed.',
  'block-unclosed': 'Code or a formula that does not end.',
  'citation-syntax': 'A citation is begun but cannot be read.',
  'citation-unknown': 'A citation names a work that the bibliography does not hold.',
  'code-language': 'Code in a language that is not known here, and so has no colours.',
  'control-character': 'A character that cannot be seen and changes how the text around it is shown.',
  'embed-syntax': 'A figure or explorable that is not well formed.',
  'embed-unknown': 'A tag, a figure or an explorable that does not exist.',
  'field-missing': 'A field that must be there is not.',
  'field-type': 'A field holds the wrong kind of value.',
  'field-unknown': 'A field that does not exist here.',
  'field-value': 'A field holds a value that is not allowed.',
  'file-broken': 'A file to take along, a video or a sound that is not what its name says.',
  'file-encoding': 'A file that is not in UTF-8.',
  'file-limit': 'A file that is larger than what this site reads.',
  'file-link': 'A link to somewhere else, a device or a pipe where a file is needed.',
  'file-missing': 'A file that must be there is not.',
  'file-name': 'A file, a folder or a work has a name that makes a bad address.',
  'file-unreadable': 'A file that the system does not let be read.',
  'file-unclaimed': 'A file in the content folder that nothing reads.',
  'footnote-undefined': 'A footnote mark without its text.',
  'footnote-unused': 'A footnote text that no mark leads to.',
  'graph-syntax': 'A graph that cannot be drawn, or would not be drawn whole.',
  'heading-unknown': 'A link to a heading that its page does not have.',
  'id-repeated': 'Two things on one page with the same id.',
  'image-alt': 'An image without alternative text.',
  'image-broken': 'An image that cannot be shown.',
  'image-missing': 'An image that does not exist.',
  'image-unsafe': 'A drawing that may run something, load something from elsewhere or stall a browser.',
  'label-kind': 'A key of one kind of thing on another.',
  'label-repeated': 'Two things of a lecture with the same key.',
  'label-unknown': 'A reference to a figure, an equation, a theorem or the like that does not exist.',
  'link-draft': 'A link, or another reference, to a draft.',
  'link-gone': 'A link to a page that its host no longer has.',
  'link-insecure': 'A link over http.',
  'link-moved': 'A link to a page that has moved for good.',
  'link-private': 'A link to a place that is closed to readers.',
  'link-unsafe': 'A link that runs or holds something instead of leading somewhere.',
  'markup-unread': 'A form of another tool, or half of one of ours, that would stand on the page as typed.',
  'math-money': 'Sums of money, or other dollar signs, that make a formula.',
  'math-tex': 'TeX that KaTeX cannot set.',
  'mdx-syntax': 'Markdown or MDX that does not parse.',
  'merge-conflict': 'Marks that a merge of two versions left in a file.',
  'moment-unknown': 'A moment of a recording that is not there, or not as long.',
  'note-syntax': 'A side note that is not well formed.',
  'number-repeated': 'Two questions of a lecture, or two lectures, with the same number.',
  'page-repeated': 'Two pages would have the same address.',
  'page-unknown': 'A link to a page that does not exist.',
  'raw-html': 'HTML that is not read here, or tags that do not fit together.',
  'reading-unknown': 'A reading-list item without a bibliography entry.',
  'reference-in-title':
    'A citation or a page link in a heading, a title, or the words of a link or an image.',
  'repeated-id': 'Two files have the same id.',
  'table-cell': 'A cell beyond the last column of its table.',
  'text-unfinished': 'A text that ends in a colon, with nothing after it.',
  'topic-order': 'A topic builds on one that does not come before it.',
  'transcript-syntax': 'A line of a transcript or of captions (WebVTT) that cannot be read.',
  'voice-missing': 'A text that does not say whose it is.',
  'yaml-comment': 'Words that YAML takes for a comment.',
  'yaml-syntax': 'YAML that does not parse.',
} as const;

/** The name of a fault. */
export type Code = keyof typeof CODES;

/** A place in a file, both from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Where a file begins, for what is wrong with all of it. */
export const START: Place = { line: 1, column: 1 };

/** Makes an error; a warning when `severity` says so. */
export function problem(
  file: string,
  place: Place,
  code: Code,
  what: string,
  hint: string,
  severity: Problem['severity'] = 'error',
): Problem {
  return { file, line: place.line, column: place.column, code, what, hint, severity };
}

/** One line: `file:line:column  code  what is wrong. What to do.`; warnings say so before the code. */
export function formatProblem(p: Problem): string {
  const code = p.severity === 'warning' ? `warning ${p.code}` : p.code;
  // What an author wrote may hold line ends, and whatever a terminal obeys.
  const line = `${p.file}:${p.line}:${p.column}  ${code}  ${p.what} ${p.hint}`;
  return printable(line.replace(/\s*\n\s*/g, ' '));
}

/** Sorted by file and place, each fault once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const order = (a: Problem, b: Problem): number =>
    compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code);
  const seen = new Set<string>();
  return [...problems].sort(order).filter((p) => {
    const line = formatProblem(p);
    return !seen.has(line) && seen.add(line);
  });
}

/** "3 faults and 1 warning in 2 files.", or that there are none. */
export function summarise(problems: readonly Problem[]): string {
  const errors = problems.filter((p) => p.severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return 'The content has no faults.';
  const files = new Set(problems.map((p) => p.file)).size;
  const parts = [errors && count(errors, 'fault'), warnings && count(warnings, 'warning')];
  return `${parts.filter(Boolean).join(' and ')} in ${count(files, 'file')}.`;
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
