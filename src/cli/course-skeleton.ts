import { readBase, readOrigin } from '../core/deployment.ts';
import { writeYaml } from '../import/write-yaml.ts';
import type { Asking } from './ask.ts';
import { refuse } from './command.ts';
import { day } from './new-makers.ts';

/** What may be said of a course on the command line. */
export const OPTIONS = {
  title: { type: 'string' },
  code: { type: 'string' },
  institution: { type: 'string' },
  term: { type: 'string' },
  short: { type: 'string' },
  lede: { type: 'string' },
  page: { type: 'string' },
  site: { type: 'string' },
  repository: { type: 'string' },
  contact: { type: 'string' },
  meeting: { type: 'string', multiple: true },
} as const;

type Word = Exclude<keyof typeof OPTIONS, 'meeting'>;

/** What is known of a course before anything is written of it. */
export type Known = { [field in Word]?: string | undefined } & { meeting?: string[] | undefined };

/** What is asked of a course on a terminal. */
export const QUESTIONS: readonly Asking<Word>[] = [
  { field: 'title', question: 'What is the course called?', needed: true },
  { field: 'code', question: 'Its short name, such as CS 324?' },
  { field: 'institution', question: 'Who gives it? Such as Example University:', needed: true },
  { field: 'term', question: 'When? Such as winter 2023:', needed: true },
  { field: 'page', question: 'Its own web page?', wrong: address },
  {
    field: 'site',
    question: 'Where will these notes be published? As https://example.org/notes/:',
    wrong: place,
  },
  { field: 'repository', question: 'The address of the git repository?', wrong: address },
];

const HEAD = `# Every field is said in src/schemas/site.ts.
`;
const CALENDAR = `# calendar:
#   - { date: 2023-01-30, what: What it is about, who: Ada Example }
`;
const TEXTS = `# What may be done with your texts, as another of the licences:
#  - { of: The texts, name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
`;

/** The files of a course that nothing was written of yet. */
export function courseSkeleton(known: Known): Map<string, string> {
  const { title = '', code, institution, term, short, lede, page, site, repository, contact } = known;
  const { origin, base } = site ? placeOf(site) : {};
  const yaml = writeYaml(
    defined({
      title: `${title}, lecture notes`,
      short: short ?? `${code ?? title} notes`,
      lede: lede ?? 'Lecture notes that say what was said, and what nobody has written down yet.',
      course: defined({
        title,
        code: code ?? title,
        institution,
        term,
        url: page,
      }),
      calendar: known.meeting?.map(meetingOf),
      url: origin,
      base: base === '/' ? undefined : base,
      repository,
      contact,
      // The code stays under its licence, whosever the course is.
      licences: [{ of: 'The code of this site', name: 'MIT', url: 'https://opensource.org/license/mit' }],
    }),
  );
  return new Map([
    ['site.yaml', HEAD + yaml + TEXTS + (known.meeting ? '' : CALENDAR)],
    ['references.bib', ''],
  ]);
}

/** Refuses what cannot be said of a course. */
export function judgeCourse({ meeting = [], site, page, repository, ...words }: Known): void {
  for (const [field, value] of Object.entries({ ...words, site, page, repository }))
    if (value?.trim() === '')
      refuse(`--${field}`, 'usage', 'It is empty.', 'Leave the option out where nobody knows.');
  for (const [field, value] of Object.entries({ site, page, repository })) {
    const todo = value && (field === 'site' ? place(value) : address(value));
    if (todo) refuse(`--${field}`, 'usage', `"${value}" is no address for that.`, todo);
  }
  for (const one of meeting) meetingOf(one);
}

function meetingOf(written: string): Record<string, string> {
  const [, date = '', what = '', who] =
    /^(\S+)\s+([^|]+?)\s*(?:\|\s*(\S.*?)\s*)?$/.exec(written.trim()) ?? [];
  if (!date || day(date))
    refuse(
      '--meeting',
      'usage',
      `"${written}" is no day of a calendar.`,
      'Write it as "2023-01-30 Scaling laws | Ada Example".',
    );
  return { date, what, ...(who ? { who } : {}) };
}

function placeOf(written: string): { origin: string; base: string } {
  const { origin, pathname } = new URL(written);
  return { origin, base: pathname.replace(/\/*$/, '/') };
}

/** Says what to write where a site cannot be published at an address. */
function place(written: string): string | undefined {
  const isPlain = URL.canParse(written) && !/[?#]/.test(written);
  const { origin, base } = isPlain ? placeOf(written) : { origin: '', base: '' };
  if ('value' in readOrigin(origin) && 'value' in readBase(base)) return undefined;
  return 'Write it whole, as in https://example.org/notes/.';
}

/** Says what to write where something is not a web address. */
function address(written: string): string | undefined {
  if (URL.canParse(written) && /^https?:$/.test(new URL(written).protocol)) return undefined;
  return 'Write it whole, as in https://example.org/course.';
}

function defined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
