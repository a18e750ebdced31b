import { isAskable } from './access.ts';
import { dateOf } from '../../shared/dates.ts';

/** What a status of HTTP is, with those that hosts make up: three digits. */
const STATUS = /^[1-9]\d\d$/;

/** What an outside address answered when it was asked last. */
export interface LinkRecord {
  /** ISO day on which it was asked last. */
  asked: string;
  /** The last ISO day on which it led somewhere. */
  answered?: string | undefined;
  /** HTTP status of its last answer; absent where none came. */
  status?: number | undefined;
  /** Where it has moved for good. */
  moved?: string | undefined;
}

/** How an outside address stands: it leads somewhere, has moved for good, is gone, or says nothing of use. */
export type LinkState = 'fine' | 'moved' | 'gone' | 'silent';

/** What a record means. Only "not found" and "gone" are death: a host that refuses us may serve its readers. */
export function linkState({ status, moved }: LinkRecord): LinkState {
  if (status === 404 || status === 410) return 'gone';
  if (status === undefined || status >= 500) return 'silent';
  return moved === undefined ? 'fine' : 'moved';
}

/** What a record means in words, after the address: "was not there on 3 February 2024; it was last there on …". */
export function sayLink(record: LinkRecord): string {
  const { asked, answered } = record;
  const state = linkState(record);
  if (state === 'moved') return 'has moved to';
  if (state === 'fine') return `answered on ${dateOf(asked)}`;
  const [what, last] =
    state === 'gone' ? ['was not there', 'was last there'] : ['did not answer', 'last answered'];
  return `${what} on ${dateOf(asked)}${answered ? `; it ${last} on ${dateOf(answered)}` : ''}`;
}

/** An address as `links.json` names it: places within a page are one address. */
export function linkKey(url: string): string {
  return url.replace(/#.*$/s, '');
}

/** What an address said when it was asked. */
export interface Answer {
  status?: number | undefined;
  moved?: string | undefined;
}

/** The record after an answer on `today`. What no answer tells about stays as it was. */
export function recordAnswer(old: LinkRecord | undefined, answer: Answer, today: string): LinkRecord {
  const fine = answer.status !== undefined && answer.status < 400;
  const answered = fine ? today : old?.answered;
  const moved = fine ? answer.moved : old?.moved;
  // A host may say what no status is.
  const status = STATUS.test(String(answer.status)) ? answer.status : undefined;
  return {
    asked: today,
    ...(answered ? { answered } : {}),
    ...(status === undefined ? {} : { status }),
    ...(moved !== undefined && isAskable(moved) ? { moved } : {}),
  };
}
