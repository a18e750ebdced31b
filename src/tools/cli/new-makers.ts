import { faultOfFileName } from '../../content/domain/path-names.ts';
import { nameKey } from '../../content/domain/site-map.ts';
import { filled } from '../../shared/filled.ts';
import { unique } from '../import/questions.ts';
import { readSpeakers, slugOf } from '../import/split-title.ts';
import { isDay } from '../../content/schemas/common.ts';
import type { Content } from '../../content/load/load-content.ts';
import { namesOf } from '../../content/load/make-site-map.ts';
import type { Asking } from './ask.ts';
import { misused, refuse } from './command.ts';
import { lectureSkeleton, questionSkeleton, termSkeleton, topicSkeleton } from './skeletons.ts';

const text = { type: 'string' } as const;
/** Every option of the command. */
export const OPTIONS = {
  into: text,
  as: text,
  title: text,
  lede: text,
  short: text,
  number: text,
  date: text,
  asked: text,
  'asked-by': text,
  by: text,
  licence: text,
  copyright: text,
  speaker: { type: 'string', multiple: true },
  alias: { type: 'string', multiple: true },
  able: { type: 'string', multiple: true },
  'no-ask': { type: 'boolean', default: false },
} as const;

/** An option with one value. */
export type Field = Exclude<keyof typeof OPTIONS, 'speaker' | 'alias' | 'able' | 'no-ask'>;
/** What was said of the new thing. */
export type Given = Partial<Record<Field, string>> & {
  speaker?: string[];
  alias?: string[];
  able?: string[];
};

/** What a kind of thing takes, and how its files are made. */
export interface Maker {
  /** What the word after the kind is, and the field that it fills. */
  first: 'as' | 'title' | 'lecture';
  takes: readonly (keyof typeof OPTIONS)[];
  askings: readonly Asking<Field>[];
  /** The path of what is made, and its text or its files. */
  make(given: Given, content: Content, lecture: string): { path: string; made: string | Map<string, string> };
}

/** Says that an answer is no day; nothing where it is one. */
export const day = (answer: string): string | undefined =>
  isDay(answer) ? undefined : 'That is not a day. Write it as 2023-01-30.';

/** The kinds of things that can be begun. */
export const MAKERS: Record<string, Maker> = {
  lecture: {
    first: 'as',
    takes: ['as', 'title', 'number', 'speaker', 'date', 'by', 'licence', 'copyright'],
    askings: [
      { field: 'title', question: 'What is its title?', needed: true },
      { field: 'date', question: 'On which day was the lecture? As 2023-01-30:', wrong: day },
      { field: 'by', question: 'Who takes the notes?' },
      { field: 'licence', question: 'Under which licence are the notes? Such as MIT:' },
      { field: 'copyright', question: 'Their copyright line? Such as Copyright (c) 2023 Ada Example:' },
    ],
    make: ({ as, title = '', number, speaker, date, by, licence, copyright }) => ({
      path: `lectures/${nameFor(as, title)}`,
      made: lectureSkeleton({
        title,
        ...filled({ number: Number(number ?? 0), speakers: speaker?.flatMap(speakersOf) }),
        ...filled({ date, by, licence, copyright }),
      }),
    }),
  },
  question: {
    first: 'lecture',
    takes: ['as', 'title', 'number', 'asked', 'asked-by'],
    askings: [
      { field: 'title', question: 'What is the question, word for word?', needed: true },
      { field: 'asked', question: 'On which day was it asked? As 2023-01-30:', wrong: day },
    ],
    make({ as, title = '', number, asked, 'asked-by': asked_by }, content, lecture) {
      const others = textsOf(content, lecture, 'question');
      const last = Math.max(0, ...others.map(({ data }) => Number(data?.['number'] ?? 0)));
      return {
        path: `lectures/${lecture}/questions/${freeName(as, title, others)}.md`,
        made: questionSkeleton({
          title,
          number: number ? Number(number) : last + 1,
          ...filled({ asked, asked_by }),
        }),
      };
    },
  },
  term: {
    first: 'title',
    takes: ['as', 'title', 'alias'],
    askings: [
      { field: 'title', question: 'What is the term, as it is written in a sentence?', needed: true },
    ],
    make({ as, title = '', alias }, content) {
      const names = new Set([title, ...(alias ?? [])].map(nameKey));
      const known = content.texts.find(
        (term) =>
          term.place.kind === 'term' &&
          namesOf(term.data, term.place.id).some((name) => names.has(nameKey(name))),
      );
      if (known)
        refuse(
          known.source.file,
          'term-exists',
          `This is "${title}" already, or has a name of it.`,
          'Add to it.',
        );
      return {
        path: `glossary/${nameFor(as, title)}.md`,
        made: termSkeleton({ name: title, ...filled({ aliases: alias }) }),
      };
    },
  },
  topic: {
    first: 'lecture',
    takes: ['as', 'title', 'lede', 'short', 'able'],
    askings: [
      { field: 'title', question: 'What is its title?', needed: true },
      { field: 'lede', question: 'What is it about, in one sentence?', needed: true },
    ],
    make({ as, title = '', lede = '', short, able }, content, lecture) {
      const others = textsOf(content, lecture, 'topic');
      const order = 1 + Math.max(0, ...others.map(({ data }) => Number(data?.['order'] ?? 0)));
      return {
        path: `lectures/${lecture}/topics/${freeName(as, title, others)}.mdx`,
        made: topicSkeleton({ title, order, lede, ...filled({ short, able }) }),
      };
    },
  },
};

/** A name that makes a good address, or none. */
export function nameOf(name: string): string {
  const fault = faultOfFileName(name);
  if (fault && !fault.startsWith('makes'))
    misused(`"${name}"`, `This ${fault}`, 'Give another name: --as short-name-of-it.');
  if (fault)
    misused(
      `"${name}"`,
      'This makes a bad address: it holds small letters, digits and single hyphens.',
      slugOf(name) ? `Write ${slugOf(name)}.` : 'Write one such as least-squares.',
    );
  return name;
}

function nameFor(as: string | undefined, title: string): string {
  const name = as ?? slugOf(title);
  if (!name) misused('--as', `No address can be made of "${title}".`, 'Give one: --as short-name-of-it.');
  return nameOf(name);
}

function freeName(as: string | undefined, title: string, others: Content['texts']): string {
  const taken = new Set(others.map(({ place }) => place.id));
  return as ?? unique(slugOf(title) || 'untitled', taken);
}

function textsOf({ texts }: Content, lecture: string, kind: string): Content['texts'] {
  return texts.filter(({ place }) => place.lecture === lecture && place.kind === kind);
}

/** The people that an option names; what cannot be taken apart is a name. */
export function speakersOf(said: string): ReturnType<typeof readSpeakers> {
  const read = readSpeakers(said);
  return read.length ? read : [{ name: said.trim(), affiliations: [] }];
}
