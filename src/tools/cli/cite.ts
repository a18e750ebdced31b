import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CSL } from '@citation-js/core';
import { location } from 'vfile-location';
import { findWork, type FoundWork } from '../../content/bibliography/find-work.ts';
import { mendDoi } from '../../content/bibliography/read-address.ts';
import { insertEntries, replaceEntry, type NewEntry } from '../../content/bibliography/insert-entries.ts';
import { freeKey, keyOf } from '../../content/bibliography/work-key.ts';
import { readBibtex, type Work } from '../../content/bibliography/read-bibtex.ts';
import { scanFields } from '../../content/bibliography/scan-fields.ts';
import { writeEntry, type Entry } from '../../content/bibliography/write-entry.ts';
import { printable } from '../../shared/printable.ts';
import { isCitable } from '../../content/domain/citations.ts';
import { writeWhole } from '../../shared/write-atomically.ts';
import { refuse, type Command } from './command.ts';
import { contentFolder, readBibliography } from './content-folder.ts';
import { BASES, fetchArxiv, fetchDoi, fetchPage, type Bases, type Fetched } from './fetch-work.ts';
import { errorsInEntries } from './judge-aside.ts';
import { oneWriter } from './one-writer.ts';
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
is shown. A stub, of which only the address is known, is filled in and keeps its key.

  DOI       as 10.1000/182 or https://doi.org/10.1000/182; fetched from doi.org
  ARXIV     as 2301.05217 or https://arxiv.org/abs/2301.05217; fetched from arXiv
  URL       the page itself is read, for the tags that publishers write for search engines
  FILE.bib  entries as they stand there, with their old keys as ids; those with a fault are named and left out.
            Needs no network
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
  const shown = folder.shown('references.bib');
  const before = readBibliography(folder);
  const { works } = readBibtex(before);
  let made: Made[] = [];
  const bad: string[] = [];
  const said: Said[] = [];
  for (const word of positionals) {
    const wanted = readWanted(word);
    // What is there already needs no network.
    const known = wanted.kind === 'file' ? undefined : findWork(wanted.work, works);
    if (known && !known.work.stub) {
      said.push(sayKnown(known));
      continue;
    }
    const progress = startProgress();
    if (wanted.kind !== 'file') progress.tell(`Asking for ${word} …`);
    const { candidates, told } = await candidatesOf(wanted, bases).finally(progress.end);
    bad.push(...told);
    for (const candidate of candidates) {
      const found = known ?? findWork(candidate.work, works);
      if (found && !found.work.stub && !(values.force && found.same === 'title')) {
        said.push(sayKnown(found));
        continue;
      }
      const stub = found?.work.stub ? found.work : undefined;
      const taken = new Set(
        works.filter((work) => work !== stub).flatMap(({ key, aliases }) => [key, ...aliases]),
      );
      const key = stub?.key ?? keyFor(candidate, values.key, taken);
      // What cites it by its old key goes on citing it.
      const ids = [...(stub?.aliases ?? []), ...candidate.keys].filter(
        (old) => old !== key && !taken.has(old),
      );
      const more: Entry['fields'] = [
        ['annotation', noteOf(stub)],
        ['ids', [...new Set(ids)].join(', ')],
      ];
      const entry = { key, text: candidate.write(key, more) };
      works.splice(stub ? works.indexOf(stub) : works.length, stub ? 1 : 0, judge(word, entry.text));
      made.push({ ...entry, filled: stub !== undefined, from: candidate.from });
      said.push({
        key,
        say: (placeOf) =>
          `${placeOf(key)}  ${key}  ${stub ? 'filled in' : 'added'}. Cite it as [@${key}].\n\n${entry.text}\n`,
      });
    }
  }
  const left = new Set<string>();
  // What the check would blame is left out; the others are then judged without it.
  for (;;) {
    const faults = errorsInEntries(
      folder.dir,
      withEntries(before, made),
      made.map(({ key }) => key),
    );
    if (faults.size === 0) break;
    for (const { key, from } of made)
      for (const { code, what, hint } of faults.get(key) ?? []) bad.push(`${from}  ${code}  ${what} ${hint}`);
    for (const key of faults.keys()) left.add(key);
    made = made.filter(({ key }) => !left.has(key));
  }
  const text = withEntries(before, made);
  if (text !== before && !values['dry-run'])
    await oneWriter(folder, () => {
      // Services take their time, and somebody may have written meanwhile.
      if (readBibliography(folder) !== before)
        refuse(
          shown,
          'changed',
          'It has changed since it was read, so nothing is written.',
          'Call it again.',
        );
      writeWhole(join(folder.dir, 'references.bib'), text);
    });
  const placeOf = places(text);
  for (const { key, say } of said) if (!left.has(key)) console.log(printable(`${shown}:${say(placeOf)}`));
  for (const line of bad) console.log(printable(line));
  if (bad.length) console.log('What is named here is not added: mend it first.');
  if (values['dry-run']) console.log('Nothing is written.');
  return bad.length ? 1 : 0;
}

function readWanted(word: string): Wanted {
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
  refuse(
    word,
    'usage',
    'This is not a DOI, an arXiv number, an address or a file.',
    'Write it as `--help` says.',
  );
}

async function candidatesOf(
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

function keyFor(
  { work: { csl }, keys: [own] }: Candidate,
  given: string | undefined,
  taken: ReadonlySet<string>,
): string {
  if (given !== undefined) {
    if (!isCitable(given) || !/^[\w-]+$/.test(given))
      refuse(
        '--key',
        'usage',
        `"${given}" is not a key.`,
        'Use letters, digits and single marks between them.',
      );
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
function noteOf(stub: Work | undefined): string | undefined {
  return stub && scanFields(stub.bibtex).find(({ name }) => name === 'annotation')?.value;
}

// What a service sends is not better than what an author types.
function judge(word: string, entry: string): Work {
  const {
    works: [work],
    faults: [fault],
  } = readBibtex(entry);
  if (fault || !work)
    refuse(word, 'no-data', `What came of it makes no entry. ${fault?.what ?? ''}`, fault?.hint ?? '');
  return work;
}

/** Line and column of the entry with a key. */
type PlaceOf = (key: string) => string;

/** What is said of a work at the end, when all have their places. */
interface Said {
  key: string;
  say: (placeOf: PlaceOf) => string;
}

function sayKnown({ work: { key }, same }: FoundWork): Said {
  const more = same === 'title' ? ' With --force it is added all the same.' : '';
  return {
    key,
    say: (placeOf) => `${placeOf(key)}  ${key}  is there already: it has the same ${same}.${more}`,
  };
}

/** An entry to add or, of a stub, to fill in, and where it comes from. */
interface Made extends NewEntry {
  filled: boolean;
  from: string;
}

function withEntries(before: string, made: readonly Made[]): string {
  const filled = made.filter((entry) => entry.filled).reduce(replaceEntry, before);
  const added = made.filter((entry) => !entry.filled);
  return added.length > 0 ? insertEntries(filled, added) : filled;
}

function places(text: string): PlaceOf {
  const { offsets } = readBibtex(text);
  const spots = location(text);
  return (key) => {
    const { line, column } = spots.toPoint(offsets.get(key) ?? 0)!;
    return `${line}:${column}`;
  };
}
