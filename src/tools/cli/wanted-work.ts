import { existsSync } from 'node:fs';
import type { CSL } from '@citation-js/core';
import { mendDoi } from '../../content/bibliography/read-address.ts';
import { readBibtex } from '../../content/bibliography/read-bibtex.ts';
import { writeEntry } from '../../content/bibliography/write-entry.ts';
import { misused, refuse } from './command.ts';
import { fetchArxiv, fetchDoi, fetchPage, type Bases, type Fetched } from './fetch-work.ts';
import { readEntries, type Candidate } from './read-entries.ts';

/** What one word of the command line names. */
export type Wanted =
  { kind: 'doi' | 'arxiv' | 'page'; id: string; work: Candidate['work'] } | { kind: 'file'; id: string };

/** Reads a word of the command line: a DOI, a number of arXiv, an address or a file. */
export function readWanted(word: string): Wanted {
  // A browser's address bar spells a DOI's odd signs as %3C.
  const doi = /^10\.\d{4,9}\/\S+$/.exec(mendDoi(word))?.[0];
  const arxiv =
    /^(?:https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/i.exec(
      word,
    )?.[1] ??
    (doi && /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1]);
  if (arxiv) return { kind: 'arxiv', id: arxiv, work: { csl: {} as CSL, arxiv } };
  if (doi) return { kind: 'doi', id: doi, work: { csl: { DOI: doi } as CSL } };
  if (/^https?:\/\//i.test(word) && URL.canParse(word))
    return { kind: 'page', id: word, work: { csl: { URL: word } as CSL } };
  if (word === '-' || word.endsWith('.bib') || existsSync(word)) return { kind: 'file', id: word };
  misused(word, 'This is not a DOI, an arXiv number, an address or a file.', 'Write it as `--help` says.');
}

/** The works that a word names, fetched or read from its file, and what was wrong with those that are left out. */
export async function candidatesOf(
  wanted: Wanted,
  bases: Bases,
): Promise<{ candidates: Candidate[]; told: string[] }> {
  if (wanted.kind === 'file') return readEntries(wanted.id);
  const { kind, id } = wanted;
  const fetched: Fetched =
    kind === 'doi'
      ? await fetchDoi(id, bases)
      : kind === 'arxiv'
        ? await fetchArxiv(id, bases)
        : await fetchPage(id, new Date().toISOString().slice(0, 10));
  const write: Candidate['write'] = (key, more) =>
    writeEntry({ ...fetched, key, fields: [...fetched.fields, ...more] });
  const [work] = readBibtex(write('new', [])).works;
  if (!work)
    refuse(id, 'no-data', 'What came of it makes no entry.', 'Give the entry itself: cite FILE.bib, or -.');
  return { candidates: [{ work, keys: [], from: id, write }], told: [] };
}
