import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CSL } from '@citation-js/core';
import { findWork, type FoundWork } from '../bibliography/find-work.ts';
import { insertEntries, replaceEntry } from '../bibliography/insert.ts';
import { freeKey, keyOf } from '../bibliography/key.ts';
import { readBibtex, type Work } from '../bibliography/read.ts';
import { scanFields } from '../bibliography/scan.ts';
import { writeEntry } from '../bibliography/write.ts';
import { isCitable } from '../core/citations.ts';
import { refuse, type Command } from './command.ts';
import { contentFolder, readBibliography } from './content-folder.ts';
import { BASES, fetchArxiv, fetchDoi, fetchPage, type Bases, type Fetched } from './fetch-work.ts';
import { startProgress } from './progress.ts';
import { readEntries, type Candidate } from './read-entries.ts';

/** What one word of the command line names. */
type Wanted =
  { kind: 'doi' | 'arxiv' | 'page'; id: string; work: Candidate['work'] } | { kind: 'file'; id: string };

/** Adds works to the bibliography, with these services asked. */
export function citeWith(bases: Bases): Command {
  return { help: HELP, run: (args) => run(args, bases) };
}

const HELP = `
npm run notes -- cite DOI|ARXIV|URL|FILE.bib|- … [--key KEY] [--force] [--dry-run] [--into DIR]

Adds works to references.bib, each in its place, under a key made of the first author's name, the year and a word
of the title. A work that is there already (by DOI, arXiv number, address or title) is not added again: its place
is said. A stub, of which only the address is known, is filled in and keeps its key.

  DOI       as 10.1000/182 or https://doi.org/10.1000/182; asked of doi.org
  ARXIV     as 2301.05217 or https://arxiv.org/abs/2301.05217; asked of arXiv
  URL       the page itself is asked, for the tags that publishers write for search engines
  FILE.bib  entries as they stand there; needs no network
  -         the same from standard input

  --key KEY  the key to give it, for one work
  --force    adds a work though another entry has its title (a preprint and its journal version)
  --dry-run  says what would be added and writes nothing
  --into     the content folder (else CONTENT_DIR, else "content")

Example:
  npm run notes -- cite 10.1038/s41586-021-03819-2
`;

/** Adds works to the bibliography. */
export const cite: Command = citeWith(BASES);

async function run(args: string[], bases: Bases): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      force: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      into: { type: 'string' },
    },
  });
  if (positionals.length === 0)
    refuse(
      'notes cite',
      'usage',
      'It does not say what to cite.',
      'Give a DOI, a number of arXiv, an address, a BibTeX file or -.',
    );
  const folder = contentFolder(values.into);
  const file = join(folder.dir, 'references.bib');
  const shown = folder.shown('references.bib');
  const before = readBibliography(folder);
  let text = before;
  const said: ((text: string) => string)[] = [];
  for (const word of positionals) {
    const wanted = readWanted(word);
    // What is there already needs no network.
    const known = wanted.kind === 'file' ? undefined : findWork(wanted.work, readBibtex(text).works);
    if (known && !known.work.stub) {
      said.push(sayKnown(known));
      continue;
    }
    const progress = startProgress();
    if (wanted.kind !== 'file') progress.tell(`Asking for ${word} …`);
    const candidates = await candidatesOf(wanted, bases).finally(progress.end);
    for (const candidate of candidates) {
      const { works } = readBibtex(text);
      const found = known ?? findWork(candidate.work, works);
      if (found && !found.work.stub && !(values.force && found.same === 'title')) {
        said.push(sayKnown(found));
        continue;
      }
      const stub = found?.work.stub ? found.work : undefined;
      const key = stub?.key ?? keyFor(candidate, values.key, works);
      const entry = { key, text: withNote(candidate.write(key), stub) };
      judge(word, entry.text);
      text = stub ? replaceEntry(text, entry) : insertEntries(text, [entry]);
      said.push(
        (now) =>
          `${placeOf(now, key)}  ${key}  ${stub ? 'filled in' : 'added'}. Cite it as [@${key}].\n\n${entry.text}\n`,
      );
    }
  }
  for (const say of said) console.log(`${shown}:${say(text)}`);
  if (values['dry-run']) console.log('Nothing is written.');
  else if (text !== before) {
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  }
  return 0;
}

function readWanted(word: string): Wanted {
  const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(spelt(word))?.[1];
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
  refuse(word, 'usage', 'This is no DOI, number of arXiv, address or file.', 'Write it as `--help` says.');
}

// A browser's address bar spells a DOI's odd signs as %3C.
function spelt(word: string): string {
  try {
    return /^https?:\/\/(?:dx\.)?doi\.org\//i.test(word) ? decodeURIComponent(word) : word;
  } catch {
    return word;
  }
}

async function candidatesOf(wanted: Wanted, bases: Bases): Promise<Candidate[]> {
  if (wanted.kind === 'file') return readEntries(wanted.id);
  const { kind, id } = wanted;
  const fetched: Fetched =
    kind === 'doi'
      ? await fetchDoi(id, bases)
      : kind === 'arxiv'
        ? await fetchArxiv(id, bases)
        : await fetchPage(id, new Date().toISOString().slice(0, 10));
  const write = (key: string): string => writeEntry({ ...fetched, key });
  const [work] = readBibtex(write('new')).works;
  if (!work)
    refuse(id, 'no-data', 'What came of it makes no entry.', 'Give the entry itself: cite FILE.bib, or -.');
  return [{ work, write }];
}

function keyFor(
  { work: { csl }, key: own }: Candidate,
  given: string | undefined,
  works: readonly Work[],
): string {
  const taken = new Set(works.flatMap(({ key, aliases }) => [key, ...aliases]));
  if (given !== undefined) {
    if (!isCitable(given) || !/^[\w-]+$/.test(given))
      refuse('--key', 'usage', `"${given}" is no key.`, 'Use letters, digits and single marks between them.');
    if (taken.has(given))
      refuse('--key', 'usage', `Another work has the key "${given}".`, 'Give a free one.');
    return given;
  }
  // A key that somebody has made by our rule may stay.
  if (own && /^[a-z]+\d{4}[a-z0-9]*$/.test(own) && !taken.has(own)) return own;
  const [author] = csl.author ?? csl.editor ?? [];
  const year = String(csl.issued?.['date-parts']?.[0]?.[0] ?? '');
  const host =
    csl.URL && URL.canParse(csl.URL) ? new URL(csl.URL).hostname.replace(/^www\.|\.[a-z]+$/g, '') : '';
  const family = author?.family ?? author?.literal ?? host;
  return freeKey(keyOf(family, year, (csl.title ?? '').replace(/<[^>]*>/g, '')) || 'work', taken);
}

// What was said to the readers of a stub is still to be said.
function withNote(entry: string, stub: Work | undefined): string {
  const note = stub && scanFields(stub.bibtex).find(({ name }) => name === 'annotation')?.value;
  return note ? entry.replace(/\n\}$/, `\n  ${'annotation'.padEnd(12)} = {${note}},\n}`) : entry;
}

// What a service sends is not better than what an author types.
function judge(word: string, entry: string): void {
  const [fault] = readBibtex(entry).faults;
  if (fault) refuse(word, 'no-data', `What came of it makes no entry. ${fault.what}`, fault.todo);
}

function sayKnown({ work, same }: FoundWork): (text: string) => string {
  const more = same === 'title' ? ' With --force it is added all the same.' : '';
  return (now) => `${placeOf(now, work.key)}  ${work.key}  is there already: it has the same ${same}.${more}`;
}

function placeOf(text: string, key: string): string {
  const lines = text.slice(0, readBibtex(text).offsets.get(key) ?? 0).split('\n');
  return `${lines.length}:${lines.at(-1)!.length + 1}`;
}
