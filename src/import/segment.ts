import { roleOfHeading, type Role } from './labels.ts';
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

const HEADING = /^ {0,3}(#{1,2})(?!#)(\s*)(.*?)(?:\s+#+)?$/;
/** A numbered question at the start of a line. */
export const QUESTION =
  /^\s{0,3}(?:[-*]\s+)?(?:\*\*)?Q(?:uestion)?\s*#?(\d{1,6})\s*(?:\*\*)?\s*[:.)\]-]\s*(?:\*\*)?\s*(.*)$/i;

/** Cuts the lines at headings of the template; a heading that is none of them goes with what it stands in, or is unknown. */
export function segment(lines: readonly Line[]): Section[] {
  const sections: Section[] = [{ role: 'head', title: '', level: 0, lines: [] }];
  for (const line of lines) {
    const current = sections.at(-1)!;
    const heading = line.code ? null : HEADING.exec(line.text);
    const next =
      heading && begin(line, heading, current, sections.length === 1 && current.lines.every(isBlank));
    if (next) sections.push(next);
    else current.lines.push(line);
  }
  return sections.map(inferRole).flatMap(cutQuestions);
}

function begin(line: Line, heading: RegExpExecArray, current: Section, first: boolean): Section | undefined {
  const [, marks = '', space = '', title = ''] = heading;
  const role = roleOfHeading(title);
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

// Numbered questions begin a part of their own, heading or not; within notes they are notes.
function cutQuestions(section: Section): Section[] {
  if (section.role === 'questions' || section.role === 'notes' || section.role === 'bio') return [section];
  const at = section.lines.findIndex((line) => !line.code && QUESTION.test(line.text));
  if (at === -1) return [section];
  const before = { ...section, lines: section.lines.slice(0, at) };
  return [before, { role: 'questions', title: '', level: section.level, lines: section.lines.slice(at) }];
}
