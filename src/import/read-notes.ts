import { readAnnouncement, videoIn, youtubeId } from './announcement.ts';
import { RULE } from './blocks.ts';
import { label, nothing, report, type Found, type Passage } from './found.ts';
import { readLabel } from './labels.ts';
import { readLabelled, type Piece } from './labelled.ts';
import { isBlank, readLines, rest, trimLines, type Line } from './lines.ts';
import { readQuestions } from './questions.ts';
import { segment, type Section } from './segment.ts';
import { glue, readSpeakers, readTitle, titleOfFile } from './title.ts';
import { addressLine, addressOfItem, judgeUrl } from './urls.ts';

/** The heading over what no rule knew and that had no heading of its own. */
export const UNSORTED = 'Not sorted yet';

/** Reads the raw notes of one lecture; `fileName` speaks where they do not say a title. */
export function readNotes(text: string, fileName: string): Found {
  const found = nothing();
  const taken = new Set<string>();
  for (const section of segment(readLines(text))) readSection(section, found, taken);
  if (!found.title) found.title = titleOfFile(fileName);
  return found;
}

function readSection(section: Section, found: Found, taken: Set<string>): void {
  const { role, title, level, heading, lines } = section;
  if (role === 'head') {
    readPieces(readHead(section, found), undefined, found);
    return;
  }
  const body = trimLines(lines);
  if (role === 'summary' || role === 'abstract' || role === 'refs') {
    const means = readLabel(title);
    const at = means?.kind === 'refs' ? heading : undefined;
    if (heading && !at) label(found, heading);
    readPieces(body, means && { said: title, ...(at ? { at } : {}), means, lines: [] }, found);
  } else if (role === 'questions') {
    const { questions, letter, labels } = readQuestions(body, taken);
    labels.forEach((line) => label(found, line));
    found.questions = found.questions.concat(questions);
    for (const { id, lines: asked, answer } of questions)
      report(
        found,
        [...asked, ...answer],
        `questions/${id}.md`,
        answer.length ? 'question with its answer' : 'question',
      );
    if (!letter.every(isBlank))
      passage(found, 'notes', { title, level, lines: letter, strange: true }, heading);
    else if (heading) label(found, heading);
  } else if (role === 'announcement') {
    const { text, readings, sentAs } = readAnnouncement(body);
    if (sentAs) report(found, [sentAs.line], 'reading-list.yaml', 'heading it was sent under');
    if (sentAs && found.sentAs === undefined) found.sentAs = sentAs.text;
    // A second list goes under the heading of the first: its own stays a line of the announcement.
    else if (sentAs) text.push(sentAs.line);
    found.readings = found.readings.concat(readings);
    for (const { lines: all } of readings) {
      label(found, rest(all[0]!, addressOfItem(all[0]!.text)?.mark ?? ''));
      report(found, all, 'reading-list.yaml', 'work to read');
    }
    const video = videoIn(text);
    if (video) found.video ??= video;
    passage(found, 'talk', { title, level, lines: text.sort((a, b) => a.n - b.n) }, heading);
  } else if (role === 'bio') {
    passage(found, 'talk', { title, level, lines: bioOf(body, found), headed: true }, heading);
  } else {
    const strange = role === 'unknown';
    passage(found, 'notes', { title, level, lines: body, ...(strange ? { strange } : {}) }, heading);
  }
}

function passage(found: Found, where: 'talk' | 'notes', made: Passage, heading?: Line): void {
  // Rules alone say nothing.
  const lines = made.lines.every(({ text }) => !text.trim() || RULE.test(text)) ? [] : trimLines(made.lines);
  const strange = made.strange === true;
  if (lines.length === 0 && !(made.title && strange && heading)) {
    if (heading) label(found, heading);
    return;
  }
  // The first text of a file stands under the page's own title.
  const headed = made.title !== '' && (found[where].length > 0 || strange || made.headed === true);
  const what = strange ? 'not sorted: look at it' : where === 'talk' ? 'announcement' : 'notes';
  if (heading && (headed || made.labelled)) report(found, [heading], `${where}.md`, what);
  else if (heading) label(found, heading);
  report(found, lines, `${where}.md`, what);
  const title = made.title || (strange ? UNSORTED : '');
  found[where].push({ ...made, lines, title, headed: headed || strange });
}

const BIO_LABEL = /^[-*\s]*(?:origi?nal?|(?:m[yu] )?summary)\s*:\s*$/i;

// The template asks for the bio as it was, and for summaries of it: a label with nothing below it is nothing.
function bioOf(lines: Line[], found: Found): Line[] {
  return lines.filter((line, i) => {
    const next = lines.slice(i + 1).find((other) => !isBlank(other));
    const empty = BIO_LABEL.test(line.text) && (!next || BIO_LABEL.test(next.text));
    if (empty) label(found, line);
    return !empty;
  });
}

/** Takes title and speaker from the head; gives the lines that are left. */
function readHead({ heading, title, lines }: Section, found: Found): Line[] {
  const left = [...lines];
  const next = (): number => left.findIndex((line) => !isBlank(line));
  let line = heading;
  let words = title;
  if (!heading) {
    const first = left[next()];
    if (!first || first.code || !isTitle(first.text)) return left;
    left.splice(next(), 1);
    [line, words] = [first, first.text];
  }
  const below = left[next()];
  const speakers = below && !below.code ? readSpeakers(below.text) : [];
  const read = readTitle(words, speakers.length > 0);
  if (read.label) label(found, rest(line!, read.label));
  if (read.title) {
    [found.title, found.titleFrom] = [read.title, 'notes'];
    report(found, [line!], 'lecture.yaml', `title “${shorten(read.title)}”`);
  }
  if (read.number !== undefined) found.number = read.number;
  if (read.series) found.series = read.series;
  found.speakers = read.speakers;
  if (read.speakers.length) {
    report(found, [line!], 'lecture.yaml', sayNames(read.speakers));
    glue(read.said, read.speakers).forEach((word) => label(found, rest(line!, word)));
  }
  if (speakers.length && below) {
    found.speakers = speakers;
    glue(below.text, speakers).forEach((word) => label(found, rest(below, word)));
    report(found, [below], 'lecture.yaml', sayNames(speakers));
    left.splice(left.indexOf(below), 1);
  }
  return left;
}

// Without a heading's mark the first line is a title when it begins like one, or stands short and alone.
function isTitle(text: string): boolean {
  if (/^\s*(?:lec(?:ture)?|talk)(?:[\s\d:–—-]|$)/i.test(text) && text.length <= 300) return true;
  return (
    text.length <= 150 &&
    /^[\p{L}\p{N}]/u.test(text) &&
    !/[.,;:]$|:\/\/|:\s|^Q\d/.test(text) &&
    !readLabel(text)
  );
}

function readPieces(lines: readonly Line[], first: Piece | undefined, found: Found): void {
  for (const piece of readLabelled(lines, first ?? { means: { kind: 'none' }, lines: [] }))
    place(piece, found);
}

function place({ said = '', at, means, lines: all }: Piece, found: Found): void {
  const lines = trimLines(all);
  const own = (): void => {
    if (at) label(found, rest(at, said));
  };
  const strange = (title: string, what: Line[]): void =>
    passage(found, 'notes', { title, level: 2, lines: what, strange: true }, title ? at : undefined);
  switch (means.kind) {
    case 'none':
      return strange('', lines);
    case 'unknown':
      return strange(said, lines);
    case 'notes':
      return passage(found, 'notes', { title: said, level: 2, lines, labelled: true }, at);
    case 'link':
      own();
      return links(said, lines, found);
    case 'refs':
      return refs(said, lines, found, at);
    case 'abstract':
      own();
      report(found, lines, 'abstract.md', 'abstract');
      found.abstract ??= { by: means.by, lines: [] };
      // The second copy begins a paragraph of its own.
      if (lines.length && found.abstract.lines.length) found.abstract.lines.push(rest(lines[0]!, ''));
      found.abstract.lines = found.abstract.lines.concat(lines);
      return;
    case 'slots':
      // What a second label says in brackets has no field to stand in.
      if (said.includes('(') && means.ids.some((id) => found.slots.has(id))) return strange(said, lines);
      own();
      return slots(means.ids, said, lines, found);
    case 'title':
      if (found.title || lines.length !== 1) return strange(said, lines);
      own();
      [found.title, found.titleFrom] = [lines[0]!.text.trim(), 'notes'];
      return report(found, lines, 'lecture.yaml', 'title');
    case 'speaker': {
      if (found.speakers.length || lines.length !== 1) return strange(said, lines);
      own();
      const name = lines[0]!.text.trim();
      const speakers = readSpeakers(name);
      found.speakers = speakers.length ? speakers : [{ name, affiliations: [] }];
      glue(name, found.speakers).forEach((word) => label(found, rest(lines[0]!, word)));
      return report(found, lines, 'lecture.yaml', sayNames(found.speakers));
    }
    case 'taker':
      if (found.taker || lines.length !== 1) return strange(said, lines);
      own();
      found.taker = lines[0]!.text.trim();
      return report(found, lines, 'lecture.yaml', 'who took the notes');
    case 'date':
      if (found.date || lines.length !== 1 || !isDay(lines[0]!.text.trim())) return strange(said, lines);
      own();
      found.date = lines[0]!.text.trim();
      return report(found, lines, 'lecture.yaml', 'date');
  }
}

function links(said: string, lines: Line[], found: Found): void {
  for (const line of lines) {
    const address = addressLine(line.text);
    const url = address?.url ?? line.text.trim();
    found.links.push({ label: said, url });
    label(found, rest(line, address?.mark ?? ''));
    report(found, [line], 'lecture.yaml', `link “${said}”`);
    if (/^(?:video|recording|youtube)$/i.test(said) && youtubeId(url)) found.video ??= url;
    if (hasWords(address?.text ?? ''))
      passage(found, 'notes', { title: '', level: 2, lines: [rest(line, address!.text)], strange: true });
  }
}

function refs(said: string, lines: Line[], found: Found, at: Line | undefined): void {
  const others: Line[] = [];
  for (const line of lines) {
    const address = line.code ? undefined : addressOfItem(line.text);
    const judged = address && judgeUrl(address.url);
    if (!address || (address.text && (!judged || judged.access === 'closed'))) others.push(line);
    else if (!judged || judged.access === 'closed') {
      label(found, rest(line, address.mark));
      found.links.push({ label: said, url: address.url });
      report(found, [line], 'lecture.yaml', `link “${said}”`);
    } else {
      label(found, rest(line, address.mark));
      found.readings.push({ url: judged.href, text: address.text, from: 'refs', lines: [line] });
      found.refsAs ??= said;
      report(found, [line], 'reading-list.yaml', `work under “${said}”`);
    }
  }
  if (others.some(({ text }) => hasWords(text)))
    passage(found, 'notes', { title: said, level: 2, lines: others, strange: true }, at);
  else if (at) label(found, rest(at, said));
}

function slots(ids: string[], said: string, lines: Line[], found: Found): void {
  ids.forEach((id, i) => {
    const slot = found.slots.get(id) ?? { label: said, lines: [] };
    found.slots.set(id, slot);
    if (i > 0 || lines.length === 0) return;
    if (slot.lines.length) slot.lines.push(rest(lines[0]!, ''));
    slot.lines = slot.lines.concat(lines);
    report(found, lines, `summary/${id}.md`, `“${said}”`);
  });
}

// Signs say something too, as an arrow or a face does; marks of a sentence alone do not.
function hasWords(text: string): boolean {
  return /[^\s\p{P}]/u.test(text);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function sayNames(speakers: Found['speakers']): string {
  return speakers.length === 1 ? `speaker ${speakers[0]!.name}` : `${speakers.length} speakers`;
}

function shorten(text: string): string {
  return text.length > 48 ? `${text.slice(0, 47).trimEnd()}…` : text;
}
