import { ANSWER, QUESTION, UNNUMBERED } from './asking.ts';
import { readLabel, roleOfHeading, type Role } from './template-labels.ts';
import { isBlank, type Line } from './lines.ts';

/** A stretch of the raw notes under one heading of level 1 or 2, or under none. */
export interface Section {
  role: Role | 'head';
  /** The heading's words; empty without any. */
  title: string;
  /** Level of the heading in the raw notes. */
  level: number;
  heading?: Line;
  lines: Line[];
}

const HEADING = /^ {0,3}(#{1,4})(?!#)(\s*)(.*?)(?:\s+#+)?$/;
// Without a number an item is one only among questions: notes have "- Q: is it?" too.
const ALONE = /^\s{0,3}(?![-*+•]\s)/;
const asks = ({ text, code }: Line): boolean =>
  !code && (QUESTION.test(text) || (ALONE.test(text) && Boolean(UNNUMBERED.exec(text)?.[2])));

/** Cuts the lines at headings of the template; a heading that is none of them goes with what it stands in, or is unknown. */
export function segment(lines: readonly Line[]): Section[] {
  const sections: Section[] = [{ role: 'head', title: '', level: 0, lines: [] }];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const current = sections.at(-1)!;
    const first = sections.length === 1 && current.lines.every(isBlank);
    const heading = line.code ? null : HEADING.exec(line.text);
    const underlined = underline(lines, i, first);
    const next =
      underlined ?? plain(lines, i, current) ?? (heading ? begin(line, heading, current, first) : undefined);
    if (next) sections.push(next);
    else current.lines.push(line);
    if (underlined) i++;
  }
  return sections.map(inferRole).flatMap(cutLabels).flatMap(cutQuestions);
}

// A heading may have a line drawn below it instead of marks before it.
function underline(lines: readonly Line[], i: number, first: boolean): Section | undefined {
  const [line, below, above] = [lines[i]!, lines[i + 1], lines[i - 1]];
  const sign = below && !below.code && !line.code && /^ {0,3}(=|-)\1{2,}$/.exec(below.text)?.[1];
  if (!sign || !/^\p{L}/u.test(line.text) || (above && !isBlank(above))) return undefined;
  const role = roleOfHeading(line.text) ?? (first && !readLabel(line.text) ? 'head' : undefined);
  return role && { role, title: line.text, level: sign === '=' ? 1 : 2, heading: line, lines: [] };
}

// Without marks "Summary:" and "Questions:" stand alone on their line; in notes the latter only over questions.
function plain(lines: readonly Line[], i: number, { role: inside }: Section): Section | undefined {
  const line = lines[i]!;
  if (line.code || !/^\p{L}[^:]*:$/u.test(line.text)) return undefined;
  const role = roleOfHeading(line.text);
  const next = lines.slice(i + 1, i + 4).find((below) => !isBlank(below));
  const asked = role === 'questions' && inside === 'notes' && next && asks(next);
  const cut = ABOUT.has(inside) && (role === 'questions' || (role === 'summary' && inside === 'head'));
  if (!role || !(asked || cut)) return undefined;
  return { role, title: line.text, level: 2, heading: line, lines: [] };
}

// Parts that labels cut into pieces.
const ABOUT = new Set<Section['role']>(['head', 'summary', 'abstract', 'refs']);

function begin(line: Line, heading: RegExpExecArray, current: Section, first: boolean): Section | undefined {
  const [, marks = '', space = '', title = ''] = heading;
  if (asks(line)) {
    if (current.role === 'questions') return undefined;
    return { role: 'questions', title: '', level: marks.length, lines: [line] };
  }
  if (current.role === 'questions' && ANSWER.test(line.text)) return undefined;
  const slot = ABOUT.has(current.role) && !first && readLabel(title)?.kind === 'slots';
  const role = roleOfHeading(title) ?? (slot ? 'summary' : undefined);
  // A deeper one belongs to the text that it stands in.
  if (marks.length > 2 && (!role || !(ABOUT.has(current.role) || marks.length <= current.level)))
    return undefined;
  // "#word" is a heading only where the template has it.
  if (!space && title && !role && !/^(?:lec|talk)/i.test(title)) return undefined;
  const section = { title, level: marks.length, heading: line, lines: [] };
  if (first && !role) return { ...section, role: 'head' };
  if (role) return { ...section, role };
  const inside = current.role === 'notes' || current.role === 'unknown' || current.role === 'bio';
  return inside && title && marks.length > current.level ? undefined : { ...section, role: 'unknown' };
}

const SIGNS: [Role, RegExp][] = [
  [
    'announcement',
    /\btalk (?:can|could|will) be (?:found|watched)|\breading materials?\b.*:|^talk details\b/i,
  ],
  ['questions', QUESTION],
  ['notes', /^[-*\s]*misc(?:\.| info)?:?$/i],
  ['summary', /^[-*\s]*(?:2 sentence summary|main contributions|my summary)/i],
];

// A heading without words says nothing: what stands below it does.
function inferRole(section: Section): Section {
  if (section.role !== 'unknown' || section.title) return section;
  const found = SIGNS.find(([, sign]) => section.lines.some((line) => sign.test(line.text)));
  return found ? { ...section, role: found[0] } : section;
}

// Labels of the summary rule, whatever heading they stand under: "## Flash Attention:" is none of the template's.
function cutLabels(section: Section): Section[] {
  if (section.role !== 'unknown') return [section];
  const at = section.lines.findIndex(({ text, code }) => !code && isSummary(text));
  if (at === -1) return [section];
  const before = { ...section, lines: section.lines.slice(0, at) };
  return [before, { role: 'summary', title: '', level: section.level, lines: section.lines.slice(at) }];
}

function isSummary(text: string): boolean {
  const said = /^ ?(?:[-*•+]\s+)?(?:\*\*)?(\p{L}[^:]{2,79}|2[^:]{2,79}):/u.exec(text)?.[1];
  const kind = said && readLabel(said)?.kind;
  return (
    kind === 'slots' ||
    kind === 'abstract' ||
    (!!said && roleOfHeading(said) === 'summary' && /:\**\s*$/.test(text))
  );
}

// Questions begin a part of their own, heading or not; within notes they are notes.
function cutQuestions(section: Section): Section[] {
  if (section.role === 'questions' || section.role === 'notes' || section.role === 'bio') return [section];
  const at = section.lines.findIndex(asks);
  if (at === -1) return [section];
  const before = { ...section, lines: section.lines.slice(0, at) };
  return [before, { role: 'questions', title: '', level: section.level, lines: section.lines.slice(at) }];
}
