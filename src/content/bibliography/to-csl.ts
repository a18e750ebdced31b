import type { CSL, CSLName } from '@citation-js/core';
import { types } from './citation-js.ts';
import { escapeAddress, readAddress, readDoi } from './read-address.ts';
import { readDate, readYear } from './read-dates.ts';
import type { RawField } from './scan-fields.ts';
import { listOf } from './inherit.ts';
import { readNames } from './person-names.ts';
import { readTex } from './tex.ts';

/** Fields of names, with CSL's name for them. */
export const NAMES = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  bookauthor: 'container-author',
} as const;

/** Fields of dates, with CSL's name for them. */
export const DATES = {
  date: 'issued',
  urldate: 'accessed',
  eventdate: 'event-date',
  origdate: 'original-date',
} as const;

/** Fields of words, with CSL's name for them. */
const WORDS = {
  abstract: 'abstract', chapter: 'chapter-number', edition: 'edition', eventtitle: 'event-title',
  isbn: 'ISBN', issn: 'ISSN', library: 'call-number', note: 'note', addendum: 'note', origlocation: 'original-publisher-place',
  origpublisher: 'original-publisher', origtitle: 'original-title', pagetotal: 'number-of-pages', numpages: 'number-of-pages',
  part: 'part-number', pmid: 'PMID', pmcid: 'PMCID', series: 'collection-title', shortjournal: 'container-title-short',
  shortseries: 'collection-title-short', shorttitle: 'title-short', language: 'language', langid: 'language',
  location: 'publisher-place', address: 'publisher-place', venue: 'event-place', version: 'version', volume: 'volume', volumes: 'number-of-volumes',
} as const; // prettier-ignore

const CONTAINERS = ['maintitle', 'booktitle', 'journaltitle', 'journal'] as const;
const PUBLISHERS = ['publisher', 'organization', 'institution', 'school', 'howpublished'] as const;

/** Fields whose words readers see, so that no TeX may be left in them. */
export const SHOWN: ReadonlySet<string> = new Set([
  ...Object.keys(NAMES), ...Object.keys(WORDS), ...CONTAINERS, ...PUBLISHERS,
  ...['title', 'subtitle', 'mainsubtitle', 'booksubtitle', 'journalsubtitle', 'issuetitle', 'issuesubtitle'],
  ...['type', 'entrysubtype', 'pubstate', 'number', 'issue', 'eid', 'pages'],
].filter((name) => name !== 'abstract')); // prettier-ignore

/** Kinds of works by the types of entries, as citation-js has them; absent types are documents. */
const KINDS = new Map(Object.entries(types.biblatex.source));

// What BibLaTeX writes for its keys in `type` and `pubstate`.
const PHRASES = new Map(Object.entries({
  bathesis: "Bachelor's thesis", mathesis: "Master's thesis", mastersthesis: "Master's thesis", phdthesis: 'PhD thesis',
  candthesis: 'Candidate thesis', techreport: 'Technical report', resreport: 'Research report', software: 'Computer software',
  datacd: 'Data CD', audiocd: 'Audio CD', patent: 'Patent', patentde: 'German patent', patenteu: 'European patent',
  patentfr: 'French patent', patentuk: 'British patent', patentus: 'U.S. patent', patreq: 'Patent request',
  patreqde: 'German patent request', patreqeu: 'European patent request', patreqfr: 'French patent request',
  patrequk: 'British patent request', patrequs: 'U.S. patent request',
  inpreparation: 'in preparation', submitted: 'submitted', forthcoming: 'forthcoming', inpress: 'in press', prepublished: 'pre-published',
})); // prettier-ignore

/** An entry's fields as CSL-JSON. What cannot be read is left out, so that CSL never meets it. */
export function toCsl(type: string, key: string, fields: ReadonlyMap<string, RawField>): CSL {
  const raw = (name: string): string => fields.get(name)?.value.trim() ?? '';
  const rich = (name: string): string => readTex(raw(name)).rich;
  const first = (...names: readonly string[]): string => names.map(rich).find(Boolean) ?? '';
  const titled = (name: string, subtitle: string): string =>
    [rich(name), rich(subtitle)].filter(Boolean).join(': ');
  const kind = KINDS.get(type) ?? 'document';
  const csl = new Map<string, unknown>([
    ['id', key],
    ['citation-key', key],
    ['type', kind],
  ]);
  const set = (name: string, value: unknown): void => {
    if (value !== undefined && value !== '' && !csl.has(name)) csl.set(name, value);
  };
  for (const [name, to] of Object.entries(NAMES)) set(to, namesOf(raw(name)));
  for (const [name, to] of Object.entries(DATES)) set(to, readDate(raw(name)));
  if (raw('date') === '') set('issued', readYear(raw('year'), raw('month'), raw('day')));
  set('title', titled('title', 'subtitle'));
  for (const [name, to] of Object.entries(WORDS)) set(to, rich(name));
  set('annote', first('annotation', 'annote'));
  set('volume-title', titled('issuetitle', 'issuesubtitle'));
  const order = kind === 'article-journal' ? ['journaltitle', 'journal', 'booktitle'] : CONTAINERS;
  const container = order.find((name) => raw(name)) ?? '';
  if (container) set('container-title', titled(container, container.replace(/(?:title)?$/, 'subtitle')));
  const web = addressIn(raw('howpublished'));
  set('publisher', first(...PUBLISHERS.filter((name) => name !== 'howpublished' || !web)));
  set('DOI', doiOf(raw('doi')));
  set('URL', escapeAddress(readAddress(raw('url'))) || escapeAddress(web));
  // Where a style says it for a date, signs alone would be no words.
  set('status', /[\p{L}\p{N}]/u.test(raw('pubstate')) ? phrase(rich('pubstate')) : '');
  set(
    'genre',
    phrase(rich('type') || (/^(?:masters|phd)thesis$|^techreport$/.test(type) ? type : rich('entrysubtype'))),
  );
  set('keyword', listOf(raw('keywords')).join(','));
  set('number', first('eid', 'isan', 'ismn', 'isrn', 'iswc'));
  const number = rich('number');
  if (/^(?:patent|report|legislation)$/.test(kind) && type !== 'manual')
    csl.set('number', number || csl.get('number'));
  else if (/^(?:article|periodical|paper-conference)/.test(kind)) set('issue', number || rich('issue'));
  else if (/^(?:book|chapter|entry)$/.test(kind) || type === 'manual') set('collection-number', number);
  set(raw('bookpagination') === 'section' ? 'section' : 'page', rich('pages').replace(/\s*[–—]\s*/g, '-'));
  if (/^pubmed$/i.test(raw('eprinttype') || raw('archiveprefix'))) set('PMID', raw('eprint'));
  return Object.fromEntries([...csl].filter(([, value]) => value !== undefined)) as unknown as CSL;
}

function namesOf(value: string): CSLName[] | undefined {
  const names = readNames(value);
  return names.length ? names : undefined;
}

function phrase(text: string): string {
  return PHRASES.get(text) ?? text;
}

function doiOf(value: string): string | undefined {
  const doi = readDoi(value);
  return /^10\.\d+\/\S+$/.test(doi) ? doi : undefined;
}

// "howpublished = {\url{https://…}}" is an address.
function addressIn(value: string): string {
  const url = /^\s*\{?\s*\\(?:url|href)\s*\{([^{}]*)\}/.exec(value)?.[1] ?? value;
  return /^https?:\/\/\S+$/.test(url.trim()) ? url.trim() : '';
}
