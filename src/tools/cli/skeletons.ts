import { filled } from '../../shared/filled.ts';
import type { Speaker } from '../import/found.ts';
import { SLOTS } from '../import/slots.ts';
import { writeYaml } from '../import/write-yaml.ts';

/** What is known of a lecture before anything is written of it. */
export interface NewLecture {
  title: string;
  number?: number;
  speakers?: readonly Speaker[];
  date?: string;
  by?: string;
  licence?: string;
  copyright?: string;
}

/** The files of a lecture that nobody has written anything of yet, by path in its folder. */
export function lectureSkeleton(known: NewLecture): Map<string, string> {
  const { title, number, speakers = [], date, by, licence, copyright } = known;
  const notes = { by, licence, copyright };
  const unknown = Object.entries({ date, ...prefixed(notes) }).flatMap(([name, value]) =>
    value ? [] : [name],
  );
  const yaml = writeYaml(
    {
      ...said({ number, title }),
      speakers: speakers.map(({ name, affiliations }) => ({ name, ...filled({ affiliations }) })),
      ...said({ date }),
      notes: said(notes),
    },
    filled({
      speakers: !speakers.length && 'Nobody has said yet who spoke.',
      notes: unknown.length && `Nobody has said yet: ${unknown.join(', ')}.`,
    }),
  );
  const slots = SLOTS.map(({ id, names: _, ...slot }) => [`summary/${id}.md`, text(slot)] as const);
  return new Map([
    ['lecture.yaml', yaml],
    ['abstract.md', text({ by: 'speaker' }, 'The abstract, word for word.')],
    ['talk.md', text({ by: 'notes' }, 'How the talk was announced, and what is said of who gave it.')],
    ['notes.md', text({ by: 'notes' }, 'The notes.')],
    [
      'reading-list.yaml',
      `items: []\n# - cite: a-key-of-references-bib\n#   sent: the words it was recommended with\n`,
    ],
    ...slots,
  ]);
}

/** A question that nobody has answered. */
export function questionSkeleton(known: {
  title: string;
  number?: number;
  asked?: string;
  asked_by?: string;
}): string {
  return text(said(known), 'The answer. Say in the fields above whose it is: by: companion');
}

/** A term that nobody has defined. */
export function termSkeleton(known: { name: string; aliases?: string[] }): string {
  return text(
    { ...said(known), by: 'companion' },
    'What it means, in two or three sentences, with a source.',
  );
}

/** A topic that nobody has explained. */
export function topicSkeleton(known: {
  title: string;
  short?: string;
  order: number;
  lede: string;
  able?: string[];
}): string {
  const hint = known.able
    ? ''
    : '# able: # What a reader can say afterwards, one to four things:\n#   - why …\n';
  return `---\n${writeYaml({ ...said(known), by: 'companion' })}${hint}---\n\n{/* The primer. */}\n`;
}

function text(head: Record<string, unknown>, hint?: string): string {
  return `---\n${writeYaml(head)}---\n${hint ? `\n<!-- ${hint} -->\n` : ''}`;
}

function prefixed(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`notes.${name}`, value]));
}

function said(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
