import { setTimeout as sleep } from 'node:timers/promises';
import { accessOf } from '../core/access.ts';
import type { Answer } from '../core/link-state.ts';

/** How patiently an address is asked; all times in milliseconds. */
export interface Patience {
  /** For one answer. */
  timeout: number;
  /** Before each further try. */
  waits: readonly number[];
  /** The longest `Retry-After` that is waited for. */
  longest: number;
}

/** What an author can wait for. */
export const PATIENCE: Patience = { timeout: 20_000, waits: [2_000, 8_000], longest: 60_000 };

const HEADERS = { 'user-agent': 'lecture-notes link check', accept: '*/*' };
const HOPS = 10;

/** Asks whether an address still answers: HEAD, and GET where HEAD is refused; again after a time-out or a busy host. */
export async function askAddress(url: string, patience: Patience = PATIENCE): Promise<Answer> {
  for (let i = 0; ; i++) {
    const { retryAfter, ...answer } = await askOnce(url, patience.timeout, i > 0);
    const final = answer.status !== undefined && answer.status < 500 && answer.status !== 429;
    const wait = Math.max(patience.waits[i] ?? Infinity, retryAfter ?? 0);
    if (final || wait === Infinity || wait > Math.max(patience.longest, patience.waits[i]!)) return answer;
    await sleep(wait);
  }
}

interface Once extends Answer {
  /** Milliseconds that the host asked us to wait. */
  retryAfter?: number;
}

// Redirects are followed by hand, to tell those that are for good from the others.
async function askOnce(first: string, timeout: number, again: boolean): Promise<Once> {
  let [url, moved, forGood] = [first, undefined as string | undefined, true];
  for (let hop = 0; hop <= HOPS; hop++) {
    const response = again ? await send('GET', url, timeout) : await request(url, timeout);
    if (!response) return {};
    const { status, headers } = response;
    const to = status >= 300 && status < 400 ? headers.get('location') : null;
    if (to === null || !URL.canParse(to, url)) {
      const retryAfter = status === 429 || status === 503 ? waitOf(headers.get('retry-after')) : undefined;
      const found = status < 300 && moved !== undefined && moved !== first ? { moved } : {};
      return { status, ...found, ...(retryAfter === undefined ? {} : { retryAfter }) };
    }
    const next = new URL(to, url);
    next.hash = '';
    // A sign-in is no place to go on to, and an answer all the same.
    if (!/^https?:$/.test(next.protocol) || accessOf(next.href) !== 'public') return { status };
    forGood &&= status === 301 || status === 308;
    if (forGood) moved = next.href;
    url = next.href;
  }
  return {};
}

// Some hosts refuse HEAD in all kinds of words, and some hang up: what GET says counts, and is asked for at once when trying again.
async function request(url: string, timeout: number): Promise<Response | undefined> {
  const head = await send('HEAD', url, timeout);
  return head && head.status >= 400 && head.status !== 429 ? await send('GET', url, timeout) : head;
}

async function send(method: string, url: string, timeout: number): Promise<Response | undefined> {
  try {
    const response = await fetch(url, {
      method,
      headers: HEADERS,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    // The status is all we want: a film need not be loaded for it.
    await response.body?.cancel();
    return response;
  } catch {
    return undefined;
  }
}

// Seconds, or a date.
function waitOf(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  const wait = /^\d+$/.test(retryAfter.trim())
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
