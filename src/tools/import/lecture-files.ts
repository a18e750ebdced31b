import { refer } from './refer.ts';
import type { Found, Passage } from './found.ts';
import { withFootnotes } from './join-footnotes.ts';
import { inline } from './write-inline.ts';
import type { Line } from './lines.ts';
import { lead, toMarkdown, type Style } from './write-markdown.ts';
import { SLOTS, type SlotKind } from './slots.ts';
import { filled } from '../../shared/filled.ts';
import { bare, lectureYaml, type Known } from './lecture-yaml.ts';
import { readingList } from './reading-list.ts';
import type { Works } from './citable-works.ts';
import { writeYaml } from './write-yaml.ts';

/** The files of a lecture's folder but for the raw notes, by path. */
export function lectureFiles(found: Found, known: Known, works: Works, width: number): Map<string, string> {
  const files = new Map<string, string>();
  const keys = new Map<string, Line>();
  const style = (under: number, rawUnder = 2): Style => ({
    width,
    keys,
    under,
    rawUnder,
    cite: (url) => works.citeKeyOf(url),
  });
  const written = (lines: readonly Line[], file: Style, figures = '../figures/'): string =>
    withFootnotes(lines, (footnotes) => toMarkdown(lines, { ...file, extras: { figures, footnotes } }));
  const passagesOf = (all: readonly Passage[]): string =>
    withFootnotes(
      all.flatMap(({ lines }) => lines),
      (footnotes) =>
        passages(all, (under, rawUnder) => ({
          ...style(under, rawUnder),
          extras: { figures: 'figures/', footnotes },
        })),
    );
  files.set('lecture.yaml', lectureYaml(found, known));
  // The reading list names its works before running text may cite them.
  const list = readingList(found, works);
  if (found.abstract)
    files.set(
      'abstract.md',
      page({ by: found.abstract.by }, written(found.abstract.lines, style(1), 'figures/')),
    );
  if (found.talk.length) files.set('talk.md', page({ by: 'notes' }, passagesOf(found.talk)));
  if (found.notes.length) files.set('notes.md', page({ by: 'notes' }, passagesOf(found.notes)));
  if (list) files.set('reading-list.yaml', list);
  for (const slot of SLOTS) {
    const typed = found.slots.get(slot.id);
    if (typed) files.set(`summary/${slot.id}.md`, slotFile(slot, typed, works, style(2), written));
  }
  const numbers = new Set<number>();
  for (const { id, number: said, lines, answer, guessed } of found.questions) {
    // Of two questions with one number the first has it.
    const number = said !== undefined && numbers.has(said) ? undefined : said;
    if (number !== undefined) numbers.add(number);
    const text = written(answer, style(1));
    const body =
      guessed && text ? `${look(answer, 'no label says that this is the answer')}\n\n${text}` : text;
    const title = bare(plain(lines)) || `Question ${number ?? ''}`.trim();
    const head = { title, ...filled({ number }), asked_by: 'notes', ...filled({ by: body && 'notes' }) };
    files.set(`questions/${id}.md`, page(head, body));
  }
  if (keys.size)
    for (const [path, text] of files) if (path.endsWith('.md')) files.set(path, refer(text, keys));
  return files;
}

function slotFile(
  { id, names: _, title, order, ...others }: SlotKind,
  { label, lines }: { label: string; lines: Line[] },
  works: Works,
  style: Style,
  written: (lines: readonly Line[], style: Style) => string,
): string {
  // What stands under "Paper" is one, whatever its host.
  const cite = id === 'paper' ? (url: string) => works.keyOf(url) : style.cite;
  const body = written(lines, { ...style, cite });
  return page({ title, order, label, ...others, ...filled({ by: body && 'notes' }) }, body);
}

function passages(all: readonly Passage[], style: (under: number, rawUnder: number) => Style): string {
  return all
    .map(({ title, level, lines, strange, headed, labelled }) => {
      const body = toMarkdown(lines, style(headed ? 2 : 1, Math.max(level, 1)));
      return [
        ...(headed ? [`## ${inline(title.replace(/(?<=.)\s*:$/, '')).replace(/#$/, '\\#')}`] : []),
        ...(strange ? [look(lines)] : []),
        ...(labelled && !headed ? [lead(inline(`${title}:`))] : []),
        ...(body ? [body] : []),
      ].join('\n\n');
    })
    .join('\n\n');
}

function sayLines(lines: readonly Line[]): string {
  const [from, to] = [lines[0]?.n, lines.at(-1)?.n];
  if (from === undefined) return '';
  return from === to ? `, line ${from} of raw-notes.md` : `, lines ${from} to ${to} of raw-notes.md`;
}

// Marks in a text what no rule of the import is sure of.
function look(lines: readonly Line[], why = 'the import did not know where it belongs'): string {
  return `<!-- Look at this: ${why}${sayLines(lines)}. -->`;
}

function page(head: Record<string, unknown>, body: string): string {
  return `---\n${writeYaml(head)}---\n${body ? `\n${body}\n` : ''}`;
}

function plain(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text.trim())
    .join(' ')
    .replace(/(?<![\p{L}\p{N}])\*\*|\*\*(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
