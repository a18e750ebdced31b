import { label, report, type Found } from './found.ts';
import { readLabel } from './template-labels.ts';
import { isBlank, rest, type Line } from './lines.ts';
import { passage } from './passage.ts';
import type { Section } from './segment.ts';
import { glue, readSpeakers, readTitle } from './split-title.ts';

/** Takes title and speaker from the head; gives the lines that are left. */
export function readHead({ heading, title, lines }: Section, found: Found): Line[] {
  const left = [...lines];
  const next = (): number => left.findIndex((line) => !isBlank(line));
  let line = heading;
  let words = title;
  // A label said it already: a heading that says something else is for the reader to judge.
  if (found.title && !heading) return left;
  if (!heading) {
    const first = left[next()];
    if (!first || first.code || !isTitle(first.text)) return left;
    left.splice(next(), 1);
    [line, words] = [first, first.text];
    if (!LECTURE.test(words)) found.guessed.title = 'the first line';
  }
  const below = left[next()];
  const speakers = below && !below.code ? readSpeakers(below.text) : [];
  const read = readTitle(words, speakers.length > 0);
  if (found.title) {
    if (sameWords(words, found.title)) label(found, line!);
    else passage(found, 'notes', { title: words, level: 1, lines: [], strange: true }, line);
    return left;
  }
  if (read.label) label(found, rest(line!, read.label));
  if (read.title) {
    [found.title, found.titleFrom] = [read.title, 'notes'];
    report(found, [line!], 'lecture.yaml', `title “${shorten(read.title)}”`);
  }
  if (read.number !== undefined) found.number = read.number;
  if (read.series) found.series = read.series;
  found.speakers = read.speakers;
  if (isBare(read.speakers)) found.guessed.speakers = 'the end of the title';
  if (read.speakers.length) {
    report(found, [line!], 'lecture.yaml', sayNames(read.speakers));
    glue(read.said, read.speakers).forEach((word) => label(found, rest(line!, word)));
  }
  if (speakers.length && below) {
    found.speakers = speakers;
    delete found.guessed.speakers;
    if (isBare(speakers) && !/^\s*(?:by|speakers?)\b/i.test(below.text))
      found.guessed.speakers = 'the line below the title';
    glue(below.text, speakers).forEach((word) => label(found, rest(below, word)));
    report(found, [below], 'lecture.yaml', sayNames(speakers));
    left.splice(left.indexOf(below), 1);
  }
  return left;
}

const LECTURE = /^\s*(?:lec(?:ture)?|talk)(?:[\s\d:–—-]|$)/i;
const GREETING =
  /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|thanks?|thank you|welcome|greetings)\b/i;

// A name with nothing beside it may be any words with capitals.
function isBare(speakers: Found['speakers']): boolean {
  return speakers.some(({ affiliations }) => affiliations.length === 0);
}

// Without a heading's mark the first line is a title when it begins like one, or stands short and alone.
function isTitle(text: string): boolean {
  if (LECTURE.test(text) && text.length <= 300) return true;
  if (GREETING.test(text)) return false;
  return (
    text.length <= 150 &&
    /^[\p{L}\p{N}]/u.test(text) &&
    !/[.,;:]$|:\/\/|:\s|^Q\d/.test(text) &&
    !readLabel(text)
  );
}

/** The speakers as the report names them. */
export function sayNames(speakers: Found['speakers']): string {
  return speakers.length === 1 ? `speaker ${speakers[0]!.name}` : `${speakers.length} speakers`;
}

function sameWords(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' '));
  return a === b;
}

function shorten(text: string): string {
  return text.length > 48 ? `${text.slice(0, 47).trimEnd()}…` : text;
}
