import { lookup as resolve } from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import type { LookupFunction } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAskable } from '../../content/domain/access.ts';
import { isInwardAddress } from '../../content/domain/inward-addresses.ts';
import type { Answer } from '../../content/domain/link-state.ts';

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
const PATIENCE: Patience = { timeout: 20_000, waits: [2_000, 8_000], longest: 60_000 };

const HEADERS = { 'user-agent': 'lecture-notes link check', accept: '*/*' };
const HOPS = 10;

/** The system's names of hosts, but for those that lead inward: they are looked up where they are asked, so that no second look differs. */
export const outward: LookupFunction = (host, options, callback) => {
  resolve(host, { ...options, all: true }, (error, found) => {
    const inward =
      error ?? (found.some(({ address }) => isInwardAddress(address)) ? new Error('inward') : null);
    if (inward) callback(inward, '');
    else if (options.all) callback(null, found);
    else callback(null, found[0]!.address, found[0]!.family);
  });
};

/**
 * Asks whether an address still answers: HEAD, and GET where HEAD is refused; again after a time-out or a busy host. What leads into a
 * network is neither asked nor told; `lookup` finds hosts.
 */
export async function askAddress(
  url: string,
  patience: Patience = PATIENCE,
  lookup: LookupFunction = outward,
): Promise<Answer> {
  if (!isAskable(url)) return {};
  for (let i = 0; ; i++) {
    const { retryAfter, ...answer } = await askOnce(url, patience.timeout, i > 0, lookup);
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
async function askOnce(
  first: string,
  timeout: number,
  again: boolean,
  lookup: LookupFunction,
): Promise<Once> {
  let [url, moved, forGood] = [first, undefined as string | undefined, true];
  for (let hop = 0; hop <= HOPS; hop++) {
    const response = again ? await send('GET', url, timeout, lookup) : await request(url, timeout, lookup);
    if (!response) return {};
    const { status, headers } = response;
    const to = status >= 300 && status < 400 ? headers.location : undefined;
    if (to === undefined || !URL.canParse(to, url)) {
      const retryAfter = status === 429 || status === 503 ? waitOf(headers['retry-after']) : undefined;
      const found = status < 300 && moved !== undefined && moved !== first ? { moved } : {};
      return { status, ...found, ...(retryAfter === undefined ? {} : { retryAfter }) };
    }
    const next = new URL(to, url);
    next.hash = '';
    // A sign-in is no place to go on to, nor is a network's inside; it is an answer all the same.
    if (!isAskable(next.href)) return { status };
    forGood &&= status === 301 || status === 308;
    if (forGood) moved = next.href;
    url = next.href;
  }
  return {};
}

// Some hosts refuse HEAD in all kinds of words, and some hang up: what GET says counts, and is asked for at once when trying again.
async function request(url: string, timeout: number, lookup: LookupFunction): Promise<Said | undefined> {
  const head = await send('HEAD', url, timeout, lookup);
  return head && head.status >= 400 && head.status !== 429 ? await send('GET', url, timeout, lookup) : head;
}

interface Said {
  status: number;
  headers: http.IncomingHttpHeaders;
}

function send(
  method: string,
  url: string,
  timeout: number,
  lookup: LookupFunction,
): Promise<Said | undefined> {
  return new Promise((answer) => {
    const { request: open } = url.startsWith('https:') ? https : http;
    const signal = AbortSignal.timeout(timeout);
    const asking = open(url, { method, headers: HEADERS, lookup, signal, agent: false });
    asking.on('response', (response) => {
      // The status is all we want: a film need not be loaded for it.
      response.on('error', () => undefined).destroy();
      answer({ status: response.statusCode ?? 0, headers: response.headers });
    });
    asking.on('error', () => answer(undefined));
    asking.on('close', () => answer(undefined));
    asking.end();
  });
}

// Seconds, or a date.
function waitOf(retryAfter: string | undefined): number | undefined {
  if (retryAfter === undefined) return undefined;
  const wait = /^\d+$/.test(retryAfter.trim())
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
