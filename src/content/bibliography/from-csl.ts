import type { CSL } from '@citation-js/core';
import { decodeString } from 'micromark-util-decode-string';
import { escapeName, escapeTex, escapeUrl, type Entry } from './write-entry.ts';

const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'journal-article': 'article',
  'paper-conference': 'inproceedings',
  'proceedings-article': 'inproceedings',
  chapter: 'incollection',
  'book-chapter': 'incollection',
  book: 'book',
  monograph: 'book',
  thesis: 'thesis',
  dissertation: 'thesis',
  report: 'report',
  dataset: 'dataset',
  software: 'software',
};

/** A work's data as an entry's type and fields, in the order of the bibliography; what only libraries need is left out. */
export function fieldsOfCsl(csl: CSL): Omit<Entry, 'key'> {
  const type = TYPES[csl.type] ?? 'online';
  const text = (name: string): string | undefined => {
    const values: unknown[] = [csl[name as keyof CSL]].flat();
    // Of several titles the first is the whole one; several publishers are all of them.
    const value = name === 'publisher' && values.length > 1 ? values.join(' and ') : values[0];
    return typeof value === 'string' || typeof value === 'number' ? words(String(value)) : undefined;
  };
  const container = text('container-title');
  const within = type === 'article' ? 'journaltitle' : 'booktitle';
  return {
    type,
    fields: [
      ['author', csl.author?.map(nameOf).join(' and ')],
      ['editor', csl.editor?.map(nameOf).join(' and ')],
      ['title', keepCapitals(text('title') ?? '')],
      ['date', dayOf(csl.issued)],
      [
        type === 'online' ? 'organization' : within,
        container ?? (type === 'online' ? text('publisher') : undefined),
      ],
      ['publisher', type === 'online' || type === 'article' ? undefined : text('publisher')],
      ['volume', text('volume')],
      ['number', text('issue')],
      ['pages', text('page')?.replace(/\s*[-–—]+\s*/, '--')],
      ['doi', csl.DOI?.toLowerCase().startsWith('10.') ? csl.DOI : undefined],
      ['url', addressOf(csl)],
    ],
  };
}

function words(text: string): string {
  // Publishers put HTML, and the entities of it, into titles.
  const plain = text.replace(/<[^>]*>/g, '').replace(/&[#\w]+;/g, (entity) => decodeString(entity));
  return escapeTex(plain.replace(/\s+/g, ' ').trim());
}

// Styles write titles in small letters: a word with a capital inside keeps it between braces.
function keepCapitals(title: string): string {
  return title.replace(/[\p{L}\p{N}-]*[\p{L}\p{N}-]\p{Lu}[\p{L}\p{N}-]*/gu, '{$&}');
}

function nameOf({ family, given, literal, suffix, ...name }: NonNullable<CSL['author']>[number]): string {
  // A name in one piece: an organisation, or somebody of one name.
  if (!family || !given) return `{${escapeTex(literal ?? family ?? given ?? '')}}`;
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const last = [particle, escapeName(family)].filter(Boolean).join(' ');
  return [last, ...(suffix ? [escapeName(suffix)] : []), escapeName(given)].join(', ');
}

function dayOf(issued: CSL['issued']): string | undefined {
  const parts = (issued as { 'date-parts'?: (number | string)[][] } | undefined)?.['date-parts'] ?? [];
  const days = parts.map((day) => day.map((part, i) => String(part).padStart(i ? 2 : 4, '0')).join('-'));
  return parts[0]?.[0] ? days.join('/') : undefined;
}

function addressOf({ DOI, URL: url }: CSL): string | undefined {
  const https = url?.replace(/^http:\/\/(?:dx\.)?doi\.org\//i, 'https://doi.org/');
  return https && URL.canParse(https) ? escapeUrl(https) : DOI && `https://doi.org/${escapeUrl(DOI)}`;
}
