import { readAnnouncement, videoIn } from './announcement.ts';
import { label, nothing, report, type Found } from './found.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { tagsAsPictures } from './html-pictures.ts';
import { readLabel } from './template-labels.ts';
import { append, isBlank, readLines, rest, trimLines, type Line } from './lines.ts';
import { passage } from './passage.ts';
import { readQuestions } from './questions.ts';
import { readHead } from './read-head.ts';
import { readPieces } from './read-pieces.ts';
import { resolveReferences } from './resolve-references.ts';
import { segment, type Section } from './segment.ts';
import { titleOfFile } from './split-title.ts';
import { addressOfItem } from './find-urls.ts';

/** Reads the raw notes of one lecture; `fileName` speaks where they do not say a title. */
export function readNotes(text: string, fileName: string): Found {
  const found = nothing();
  const taken = new Set<string>();
  const typed = readLines(text).map((line) => (line.code ? line : rest(line, tagsAsPictures(line.text))));
  const { lines, labels } = resolveReferences(typed);
  labels.forEach((line) => label(found, line));
  const { left, others } = readFrontMatter(lines, found);
  if (others.length) passage(found, 'notes', { title: '', level: 2, lines: others, strange: true });
  for (const section of segment(left)) readSection(section, found, taken);
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
    append(found.questions, questions);
    for (const { id, lines: asked, answer } of questions) {
      const what = answer.length ? 'question with its answer' : 'question';
      report(found, [...asked, ...answer], `questions/${id}.md`, what);
    }
    if (!letter.every(isBlank))
      passage(found, 'notes', { title, level, lines: letter, strange: true }, heading);
    else if (heading) label(found, heading);
  } else if (role === 'announcement') {
    const { text, readings, sentAs } = readAnnouncement(body);
    if (sentAs) report(found, [sentAs.line], 'reading-list.yaml', 'heading it was sent under');
    if (sentAs && found.sentAs === undefined) found.sentAs = sentAs.text;
    // A second list goes under the heading of the first: its own stays a line of the announcement.
    else if (sentAs) text.push(sentAs.line);
    append(found.readings, readings);
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

const BIO_LABEL = /^[-*\s]*(?:origi?nal?|(?:m[yu] )?summary)\s*:\s*$/i;

// The template asks for the bio as it was, and for summaries of it: a label with nothing below it is nothing.
function bioOf(lines: Line[], found: Found): Line[] {
  let below: Line | undefined;
  const empty = new Set<Line>();
  for (const line of lines.toReversed()) {
    if (BIO_LABEL.test(line.text) && (!below || BIO_LABEL.test(below.text))) empty.add(line);
    if (!isBlank(line)) below = line;
  }
  return lines.filter((line) => {
    if (empty.has(line)) label(found, line);
    return !empty.has(line);
  });
}
