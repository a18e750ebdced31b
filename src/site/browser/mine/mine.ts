import { keep, MINE, recall, storedKeys } from '../stored.ts';

/** How an answer went, in the reader's own judgement. */
export const WENT = ['Knew it', 'Partly', 'Not yet'] as const;

/** The id of a term on its own page, which has no other place. */
export const TERM = 'term';

const LONGEST = 100_000;

/** What a reader has written at one place, with the words that stood there then: a text may change under it. */
export interface Mine {
  kind: 'slot' | 'answer' | 'term';
  /** Of the page, with the base path. */
  path: string;
  /** What tells the place from others on its page: a slot's id, a question's words. */
  id: string;
  /** Lecture and page, for people. */
  page: string;
  /** What was asked, word for word. */
  asked: string;
  words: string;
  /** What else was written here and stands in no field: in another tab at the same time, or before it was asked again. */
  also?: string[] | undefined;
  went?: (typeof WENT)[number] | undefined;
  /** Local day from which on it is asked again. */
  due?: string | undefined;
  /** The day for which the field was emptied, to answer anew. */
  anew?: string | undefined;
  /** What the schedule knows of it. */
  card?: unknown;
}

/** Everything on pages whose address begins so; what something else has written under such a key is passed over. */
export function readMine(path: string = import.meta.env.BASE_URL): Mine[] {
  return storedKeys(MINE + path).flatMap((key) => readKey(key) ?? []);
}

/** What is stored for one place. */
export function readAt({ path, id }: Pick<Mine, 'path' | 'id'>): Mine | undefined {
  return readKey(keyOf(path, id));
}

/** Stores it, or forgets it where there is nothing in it; tells whether the browser did. */
export function keepMine(mine: Mine): boolean {
  const isEmpty = !mine.words.trim() && !mine.also?.length && !mine.went && !mine.due;
  return keep(keyOf(mine.path, mine.id), isEmpty ? '' : JSON.stringify(mine));
}

/** Whether it is to be asked by now. */
export function isDue(mine: Pick<Mine, 'due'> | undefined, today = localDay(new Date())): boolean {
  return !!mine?.due && mine.due <= today;
}

/** What is to be asked by now, the longest due first. */
export function dueOf(all: readonly Mine[], today = localDay(new Date())): Mine[] {
  return all.filter((mine) => isDue(mine, today)).sort((a, b) => (a.due! < b.due! ? -1 : 1));
}

/** The day on a reader's own calendar, as 2023-01-30. */
export function localDay(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function keyOf(path: string, id: string): string {
  return `${MINE}${path} ${id}`;
}

function readKey(key: string): Mine | undefined {
  try {
    const kept: unknown = JSON.parse(recall(key) ?? '');
    return isMine(kept) && keyOf(kept.path, kept.id) === key ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isMine(kept: unknown): kept is Mine {
  const {
    kind,
    path,
    id,
    page,
    asked,
    words,
    also = [],
    went,
    due,
    anew,
  } = (kept ?? {}) as Record<string, unknown>;
  return (
    ['slot', 'answer', 'term'].includes(kind as string) &&
    [path, id, page, asked, words].every((said) => typeof said === 'string' && said.length < LONGEST) &&
    Array.isArray(also) &&
    also.every((said) => typeof said === 'string') &&
    (went === undefined || WENT.includes(went as 'Partly')) &&
    [due, anew].every((day) => day === undefined || /^\d{4}-\d\d-\d\d$/.test(String(day)))
  );
}
