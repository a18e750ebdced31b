import type { CSL } from '@citation-js/core';
import { parseAtomFeed } from 'feedsmith';
import { mendDoi } from '../../content/bibliography/read-address.ts';
import { fieldsOfCsl } from '../../content/bibliography/from-csl.ts';
import type { Entry } from '../../content/bibliography/write-entry.ts';
import { isAskable } from '../../content/domain/access.ts';
import { LIMITS } from '../../content/domain/limits.ts';
import { refuse } from './command.ts';
import { readCsl } from './read-csl.ts';
import { readPage } from './read-page.ts';

/** Where the data of works are asked for; tests ask this machine. */
export interface Bases {
  doi: string;
  arxiv: string;
}

/** The services that everybody uses. */
export const BASES: Bases = { doi: 'https://doi.org', arxiv: 'https://export.arxiv.org' };

/** What a service knows of a work: an entry that has no key yet. */
export type Fetched = Omit<Entry, 'key'>;

const TIMEOUT = 20_000;
const HOPS = 10;
const INSTEAD = 'Or give the entry itself: npm run notes -- cite FILE.bib, or - and paste it.';

/** The work with a DOI, from doi.org by content negotiation. */
export async function fetchDoi(doi: string, { doi: base }: Bases): Promise<Fetched> {
  const { response, text } = await get(
    `${base}/${doi.split('/').map(encodeURIComponent).join('/')}`,
    'application/vnd.citationstyles.csl+json',
  );
  const csl = readCsl(text);
  if (!csl) refuse(response.url, 'no-data', `Of "${doi}" nothing came that can be read.`, INSTEAD);
  const other = csl.DOI && mendDoi(csl.DOI);
  if (other && other.toLowerCase() !== doi.toLowerCase())
    refuse(
      response.url,
      'no-data',
      `Asked for "${doi}", it answers of "${other}".`,
      `If that is the work, cite it by that. ${INSTEAD}`,
    );
  return fieldsOfCsl({ ...csl, DOI: doi });
}

/** The paper with a number of arXiv, from its API. */
export async function fetchArxiv(id: string, { arxiv: base }: Bases): Promise<Fetched> {
  const url = `${base}/api/query?id_list=${encodeURIComponent(id)}&max_results=1`;
  const { text } = await get(url, 'application/atom+xml');
  const paper = readAtom(text);
  if (paper?.id && !paper.id.toLowerCase().includes(id.toLowerCase()) && !isError(paper))
    refuse(url, 'no-data', `Asked for "${id}", arXiv answers of "${paper.id}".`, INSTEAD);
  const title = titleOf(paper);
  if (!title || isError(paper) || !paper?.authors?.length)
    refuse(
      url,
      'no-data',
      `arXiv knows no paper "${id}".`,
      `Look the number up at https://arxiv.org. ${INSTEAD}`,
    );
  const { fields } = fieldsOfCsl({
    title,
    author: paper.authors.map(({ name = '' }) => splitName(name)),
    issued: { 'date-parts': [(paper.published ?? '').slice(0, 10).split('-').map(Number)] },
  } as CSL);
  const known = new Map(fields);
  return {
    type: 'online',
    fields: [
      ['author', known.get('author')],
      ['title', known.get('title')],
      ['type', 'Preprint'],
      ['date', known.get('date')],
      ['organization', 'arXiv'],
      ['eprint', id],
      ['eprinttype', 'arxiv'],
      ['url', `https://arxiv.org/abs/${id}`],
    ],
  };
}

/** The work on a page, from what the page says of it to search engines. */
export async function fetchPage(url: string, today: string): Promise<Fetched> {
  const { text } = await get(url, 'text/html');
  const page = readPage(text);
  if (!page.title) refuse(url, 'no-data', 'This page does not say what it is called.', INSTEAD);
  const { type, fields } = fieldsOfCsl({
    ...page,
    author: page.authors.map(splitName),
    URL: url,
  } as unknown as CSL);
  // A page that is no publication is what it was on the day it was read.
  const day = type === 'online' ? [['urldate', today] as const] : [];
  return { type, fields: [...fields, ...day] };
}

async function get(url: string, accept: string): Promise<{ response: Response; text: string }> {
  const { host } = new URL(url);
  let response: Response;
  let text: string;
  try {
    response = await follow(url, {
      headers: { accept, 'user-agent': 'lecture-notes cite' },
      signal: AbortSignal.timeout(TIMEOUT),
      redirect: 'manual',
    });
    text = await readAnswer(response);
  } catch (error) {
    refuse(
      url,
      'no-answer',
      `${host} does not answer: ${reasonOf(error)}.`,
      `Try again with a network. ${INSTEAD}`,
    );
  }
  if (!response.ok)
    refuse(
      url,
      'no-data',
      response.status === 404
        ? `${host} does not know it.`
        : `${host} answers with status ${response.status}.`,
      INSTEAD,
    );
  return { response, text };
}

// What an author types is asked; where its host leads must be on the open web, or that host again.
async function follow(url: string, how: RequestInit): Promise<Response> {
  for (let [at, hops] = [url, 0]; hops < HOPS; hops++) {
    const response = await fetch(at, how);
    const to = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (to === null || !URL.canParse(to, at)) return response;
    await response.body?.cancel();
    const next = new URL(to, at);
    if (next.origin !== new URL(at).origin && !isAskable(next.href))
      throw new Error('it leads to a place that is not asked');
    at = next.href;
  }
  throw new Error('it leads on and on');
}

async function readAnswer(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    size += (part as Uint8Array).length;
    if (size > LIMITS.answer) throw new Error(`more than ${LIMITS.answer} bytes came`);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

// "fetch failed" says nothing: what failed is the cause.
function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string } };
  if (name === 'TimeoutError') return `nothing came in ${TIMEOUT / 1000} seconds`;
  if (cause?.code === 'UND_ERR_SOCKET') return 'it broke off';
  return cause?.code ?? message;
}

interface Paper {
  id?: string;
  title?: string | { value?: string };
  published?: string;
  authors?: { name?: string }[];
}

function titleOf(paper: Paper | undefined): string | undefined {
  return typeof paper?.title === 'object' ? paper.title.value : paper?.title;
}

// Of a number that does not exist the API makes an entry that is called "Error".
function isError(paper: Paper | undefined): boolean {
  return titleOf(paper) === 'Error';
}

function readAtom(text: string): Paper | undefined {
  try {
    return parseAtomFeed(text).entries?.[0];
  } catch {
    return undefined;
  }
}

// "Ada van der Example", "Example, Ada".
function splitName(name: string): { family: string; given?: string } {
  const [before = '', after] = name.split(/\s*,\s*/);
  if (after) return { family: before, given: after };
  const words = name.trim().split(/\s+/);
  const particle = words.findIndex((word, i) => i > 0 && /^\p{Ll}/u.test(word));
  const at = particle === -1 ? words.length - 1 : particle;
  const given = words.slice(0, at).join(' ');
  return { family: words.slice(at).join(' '), ...(given ? { given } : {}) };
}
