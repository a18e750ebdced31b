import { readBase, readOrigin, type Setting } from '../../content/domain/deployment.ts';
import { filled } from '../../shared/filled.ts';
import { writeYaml } from '../import/write-yaml.ts';
import type { Asking } from './ask.ts';
import type { Misuse } from './command.ts';
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

// A question that was answered wrongly says what to do, and is asked again.
const saying = (judge: (written: string) => Wrong | undefined) => (written: string) => judge(written)?.hint;

/** What is asked of a course on a terminal. */
export const QUESTIONS: readonly Asking<Word>[] = [
  { field: 'title', question: 'What is the course called?', needed: true },
  { field: 'code', question: 'Its short name, such as CS 324?' },
  { field: 'institution', question: 'Who gives it? Such as Example University:', needed: true },
  { field: 'term', question: 'When? Such as winter 2023:', needed: true },
  { field: 'page', question: 'Its own web page?', wrong: saying(address) },
  {
    field: 'site',
    question: 'Where will these notes be published? As https://example.org/notes/:',
    wrong: saying(place),
  },
  { field: 'repository', question: 'The address of the git repository?', wrong: saying(address) },
];

type Wrong = Extract<Setting, { what: string }>;
const JUDGES: { [field in Word]?: (written: string) => Wrong | undefined } = {
  page: address,
  site: place,
  repository: address,
  contact: reachable,
};
const MEETING = 'Write it as "2023-01-30 Scaling laws | Ada Example".';

const HEAD = `# The author guide says what may stand here; "npm run check" names what is wrong.
`;
const UNOFFICIAL = `# Where whoever gives the course has no part in these notes, say so below "course": unofficial: true
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
    filled({
      title: `${title}, lecture notes`,
      short: short ?? `${code ?? title} notes`,
      lede: lede ?? 'Lecture notes that say what was said, and what nobody has written down yet.',
      course: filled({ title, code: code ?? title, institution, term, url: page }),
      calendar: known.meeting?.map((written) => meetingOf(written)!),
      url: origin,
      base: base === '/' ? undefined : base,
      repository,
      contact,
      // The code stays under its licence, whosever the course is.
      licences: [{ of: 'The code of this site', name: 'MIT', url: 'https://opensource.org/license/mit' }],
    }),
  );
  return new Map([
    ['site.yaml', HEAD + yaml + UNOFFICIAL + TEXTS + (known.meeting ? '' : CALENDAR)],
    ['references.bib', ''],
  ]);
}

/** What cannot be said of a course, all of it. */
export function misusesOf({ meeting = [], ...words }: Known): Misuse[] {
  const misuses: Misuse[] = [];
  for (const [field, value] of Object.entries(words)) {
    const wrong = value && JUDGES[field as Word]?.(value);
    if (value?.trim() === '')
      misuses.push([`--${field}`, 'usage', 'It is empty.', 'Leave the option out if nobody knows.']);
    else if (wrong) misuses.push([`--${field}`, 'usage', wrong.what, wrong.hint]);
  }
  for (const one of meeting)
    if (!meetingOf(one))
      misuses.push(['--meeting', 'usage', `"${one}" is not a day of a calendar.`, MEETING]);
  return misuses;
}

function meetingOf(written: string): Record<string, string> | undefined {
  const [, date = '', what = '', who] =
    /^(\S+)\s+([^|]+?)\s*(?:\|\s*(\S.*?)\s*)?$/.exec(written.trim()) ?? [];
  return !date || day(date) ? undefined : { date, what, ...filled({ who }) };
}

function placeOf(written: string): { origin: string; base: string } {
  const { origin, pathname } = new URL(written);
  return { origin, base: pathname.replace(/\/*$/, '/') };
}

/** What is wrong with an address as the place of a site, and what to do. */
function place(written: string): Wrong | undefined {
  const [, origin = written, path = '/'] = /^(https?:\/\/[^/]*)(\/.*)?$/is.exec(written.trim()) ?? [];
  return [readOrigin(origin), readBase(path)].find((setting) => 'what' in setting);
}

/** The same of any web address. */
function address(written: string): Wrong | undefined {
  if (URL.canParse(written) && /^https?:$/.test(new URL(written).protocol)) return undefined;
  return {
    what: `"${written}" is not a web address.`,
    hint: 'Write it in full, as in https://example.org/course.',
  };
}

/** The same of how somebody can be reached. */
function reachable(written: string): Wrong | undefined {
  if (/^(?:mailto:)?[^\s@/]+@[^\s@/]+$/.test(written) || !address(written)) return undefined;
  return {
    what: `"${written}" reaches nobody.`,
    hint: 'Write an e-mail address, or a web address with its https://.',
  };
}
