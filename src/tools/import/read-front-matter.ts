import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { isDay } from '../../content/schemas/common.ts';
import { label, report, type Found } from './found.ts';
import { rest, textOf, type Line } from './lines.ts';
import { sayNames } from './read-head.ts';
import { readSpeakers } from './split-title.ts';

/** Lines that a front matter may have: more are no front matter. */
const LONGEST = 200;

/** Takes title, speakers and date from the front matter that editors write; gives the lines that are left, and those of it that no field knows. */
export function readFrontMatter(
  lines: readonly Line[],
  found: Found,
): { left: readonly Line[]; others: Line[] } {
  const end =
    lines[0]?.text === '---'
      ? lines.slice(1, LONGEST).findIndex(({ text }) => /^(?:---|\.\.\.)$/.test(text))
      : -1;
  const none = { left: lines, others: [] };
  if (end < 1) return none;
  const inside = lines.slice(1, end + 1);
  if (!inside.every(({ text }) => /^(?:[\w -]{1,40}:(?:\s|$)|\s*- |\s+\S|#)/.test(text))) return none;
  const data = parseDocument(textOf(inside));
  // What is no YAML is read as any labels are.
  if (data.errors.length || !isMap(data.contents))
    return { left: [...inside, ...lines.slice(end + 2)], others: [] };
  const { items } = data.contents;
  const others: Line[] = [];
  const starts = inside.flatMap(({ text }, i) => (/^[^\s#-]/.test(text) ? [i] : []));
  starts.forEach((start, i) => {
    const part = inside.slice(i === 0 ? 0 : start, starts[i + 1] ?? inside.length);
    const pair = items[i];
    const name = isScalar(pair?.key) ? String(pair.key.value).toLowerCase() : '';
    const value = isSeq(pair?.value) ? pair.value.items.map(wordsOf) : [wordsOf(pair?.value)];
    if (!pair || starts.length !== items.length || !take(name, value, part, found))
      others.push(...part, rest(part.at(-1)!, ''));
  });
  return { left: lines.slice(end + 2), others };
}

function wordsOf(node: unknown): string {
  return isScalar(node) ? String(node.source ?? node.value).trim() : '';
}

// Reads one field where it says what it is for sure.
function take(name: string, values: string[], lines: Line[], found: Found): boolean {
  const [value = ''] = values;
  const what = (said: string): true => {
    label(found, rest(lines[0]!, lines[0]!.text.split(':')[0]!));
    report(found, lines, 'lecture.yaml', said);
    return true;
  };
  // A comment or an alias is none of the value, and would be lost.
  const said = lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/^[^:]*:/, '');
  if (lettersOf(said) !== lettersOf(values.join(' '))) return false;
  if (values.some((one) => !one || one.includes('\n')))
    return values.join('') === '' && OF_EDITORS.test(name) ? keep(lines, found) : false;
  switch (name) {
    case 'title':
      if (values.length > 1) return false;
      [found.title, found.titleFrom] = [value, 'notes'];
      return what('title');
    case 'date':
    case 'created':
      if (name === 'created' || !isDay(value)) return false;
      found.date = value;
      return what('date');
    case 'speaker':
    case 'speakers': {
      const read = values.map(readSpeakers);
      if (read.some(({ length }) => length === 0) || values.some((one) => /\band\b|&|\bby\b/i.test(one)))
        return false;
      found.speakers = read.flat();
      return what(sayNames(found.speakers));
    }
    default:
      return false;
  }
}

// Fields that editors write by themselves.
const OF_EDITORS = /^(?:title|date|speakers?|author|tags|aliases|cssclasses|description|lang|image)$/;

function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

// A field without a value says nothing.
function keep(lines: Line[], found: Found): true {
  lines.forEach((line) => label(found, line));
  return true;
}
