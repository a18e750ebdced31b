import { youtubeId } from '../../content/domain/players.ts';
import type { Lecture } from '../../content/schemas/lecture.ts';
import { refer } from './refer.ts';
import type { Found, Passage, Reading } from './found.ts';
import { withFootnotes } from './join-footnotes.ts';
import { inline } from './write-inline.ts';
import type { Line } from './lines.ts';
import { lead, toMarkdown, type Style } from './write-markdown.ts';
import { SLOTS } from './slots.ts';
import { mayNameSpeaker } from './split-title.ts';
import { judgeUrl } from './find-urls.ts';
import type { Works } from './citable-works.ts';
import { writeYaml } from './write-yaml.ts';

/** What the maintainer knows and the raw notes do not say; absent is unknown. */
export interface Known {
  title?: string;
  number?: number;
  speakers?: Found['speakers'];
  date?: string;
  by?: string;
  taken?: string;
  licence?: string;
  copyright?: string;
  source?: string;
}

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
    const filled = found.slots.get(slot.id);
    if (filled) files.set(`summary/${slot.id}.md`, slotFile(slot, filled, works, style(2), written));
  }
  for (const { id, number, lines, answer, guessed } of found.questions) {
    const text = written(answer, style(1));
    const body =
      guessed && text ? `${look(answer, 'no label says that this is the answer')}\n\n${text}` : text;
    const title = bare(plain(lines)) || `Question ${number ?? ''}`.trim();
    const head = {
      title,
      ...(number ? { number } : {}),
      asked_by: 'notes',
      ...(body ? { by: 'notes' } : {}),
    };
    files.set(`questions/${id}.md`, page(head, body));
  }
  if (keys.size)
    for (const [path, text] of files) if (path.endsWith('.md')) files.set(path, refer(text, keys));
  return files;
}

function lectureYaml(found: Found, known: Known): string {
  const number = known.number ?? found.number;
  const date = known.date ?? found.date;
  const speakers = known.speakers ?? found.speakers;
  const by = known.by ?? found.taker;
  const id = found.video && youtubeId(found.video);
  const { taken, source, licence, copyright } = known;
  const notes = {
    ...(by ? { by } : {}),
    ...(taken ? { taken } : {}),
    ...(source ? { source } : {}),
    ...(licence ? { licence } : {}),
    ...(copyright ? { copyright } : {}),
  };
  const data = {
    ...(number ? { number } : {}),
    title: bare(known.title ?? found.title),
    ...(found.series ? { series: found.series } : {}),
    speakers: speakers.map(({ name, affiliations }) => ({
      name: bare(name),
      ...(affiliations.length ? { affiliations } : {}),
    })),
    ...(date ? { date } : {}),
    ...(found.links.length ? { links: found.links.map(linkOf) } : {}),
    ...(id
      ? {
          video: { url: `https://www.youtube.com/watch?v=${id}` },
        }
      : {}),
    ...(found.files.length ? { files: found.files } : {}),
    notes,
  } satisfies Partial<Record<keyof Lecture, unknown>>;
  const unknown = [
    ...(date ? [] : ['date']),
    ...(['by', 'taken', 'licence', 'copyright'] as const)
      .filter((name) => !(name in notes))
      .map((name) => `notes.${name}`),
  ];
  return writeYaml(data, {
    ...(found.titleFrom === 'file' && !known.title
      ? { title: 'The name of the file: the notes say no title.' }
      : {}),
    ...(found.guessed.title && !known.title ? { title: guess(found.guessed.title) } : {}),
    ...(speakers.length
      ? found.guessed.speakers && !known.speakers
        ? { speakers: guess(found.guessed.speakers) }
        : {}
      : {
          speakers: mayNameSpeaker(data.title)
            ? 'Look at this: the title may name the speaker.'
            : 'The notes name nobody.',
        }),
    ...(unknown.length ? { notes: `Nobody has said yet: ${unknown.join(', ')}.` } : {}),
  });
}

function guess(where: string): string {
  return `Look at this: taken from ${where}, which may say something else.`;
}

function linkOf({ label, url }: Found['links'][number]): object {
  const judged = judgeUrl(url);
  if (!judged || judged.access === 'closed') return { label, text: url, access: 'closed' };
  return { label, url: judged.href, ...(judged.access === 'sign-in' ? { access: 'sign-in' } : {}) };
}

function readingList({ readings, sentAs, refsAs = 'refs' }: Found, works: Works): string {
  const items = new Map<string, { cite: string; sent?: string; note?: { title: string; text: string } }>();
  const under = new Map<string, Reading['from']>();
  for (const { url, text, from } of [...readings].sort((a, b) => rank(a) - rank(b))) {
    const cite = works.keyOf(url);
    const words = text
      .replace(/^\(([^()]*)\)$/s, '$1')
      .replace(/^[-–—:,]\s+/, '')
      .trim();
    const item = items.get(cite);
    if (!item) {
      items.set(cite, { cite, ...(words ? { sent: words } : {}) });
      under.set(cite, from);
    } else if (from === under.get(cite)) {
      if (words) item.sent = [item.sent, words].filter(Boolean).join('; ');
    } else {
      const more = [item.note?.text ?? `Also under “${inline(refsAs)}”`, words && inline(words)]
        .filter(Boolean)
        .join(': ');
      item.note = { title: 'Twice in the notes', text: more };
    }
  }
  if (items.size === 0) return '';
  const heading = sentAs ?? (readings.some(({ from }) => from === 'refs') ? refsAs : undefined);
  return writeYaml({ ...(heading ? { sent_as: heading } : {}), items: [...items.values()] });
}

// What was sent with the announcement comes first, in its order.
function rank({ from }: Reading): number {
  return from === 'sent' ? 0 : 1;
}

type SlotKind = (typeof SLOTS)[number];

function slotFile(
  slot: SlotKind,
  filled: { label: string; lines: Line[] },
  works: Works,
  style: Style,
  written: (lines: readonly Line[], style: Style) => string,
): string {
  const { id, title, order, prompt, lines, action, needs, good } = slot;
  // What stands under "Paper" is one, whatever its host.
  const cite = id === 'paper' ? (url: string) => works.keyOf(url) : style.cite;
  const body = written(filled.lines, { ...style, cite });
  const head = {
    title,
    order,
    label: filled.label,
    prompt,
    lines,
    action,
    ...(needs ? { needs } : {}),
    ...(good ? { good } : {}),
    ...(body ? { by: 'notes' } : {}),
  };
  return page(head, body);
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

// What would be a citation or a link to a page in a text is neither in a title.
function bare(title: string): string {
  return /\[\[|\[[^\]]*@/.test(title) ? title.replaceAll('[', '(').replaceAll(']', ')') : title;
}

function plain(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text.trim())
    .join(' ')
    .replace(/(?<![\p{L}\p{N}])\*\*|\*\*(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
