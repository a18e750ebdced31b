import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findWork } from '../../content/bibliography/find-work.ts';
import { insertEntries, replaceEntry } from '../../content/bibliography/insert-entries.ts';
import { readBibtex } from '../../content/bibliography/read-bibtex.ts';
import { LIMITS } from '../../content/domain/limits.ts';
import { escapeRegExp } from '../../shared/escape-regexp.ts';
import { UsageError } from './command.ts';
import { errorsInEntries } from './judge-aside.ts';
import { readEntries, type Candidate } from './read-entries.ts';

/** A bibliography with works that came to it: their keys, and what is to be said of others. */
interface Joined {
  bibtex: string;
  added: string[];
  told: string[];
}

/** The entries of the BibTeX files beside a page that it cites, by the keys it cites them by. */
export async function worksBeside(
  file: string,
  text: string,
): Promise<{ cited: Map<string, Candidate>; told: string[] }> {
  const folder = dirname(file);
  const cited = new Map<string, Candidate>();
  const told: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (!/\.bib$/i.test(name) || !statSync(path).isFile() || statSync(path).size > LIMITS.list) continue;
    let others = 0;
    for (const candidate of await entriesOf(path, told)) {
      const keys = candidate.keys.filter((key) => holds(text, key) && !cited.has(key));
      if (keys.length === 0) others++;
      for (const key of keys) cited.set(key, candidate);
    }
    if (others)
      told.push(
        `${path} holds ${others} ${others === 1 ? 'work' : 'works'} that the page does not cite: \`npm run notes -- cite ${path}\` adds them.`,
      );
  }
  return { cited, told };
}

/** Joins them to a bibliography, each under its key; a key that another work has there, and an entry with a fault, are told. */
export function joinWorks(dir: string, before: string, cited: ReadonlyMap<string, Candidate>): Joined {
  const joined: Joined = { bibtex: before, added: [], told: [] };
  for (const [key, candidate] of cited) {
    const { works } = readBibtex(joined.bibtex);
    const holder = works.find((work) => work.key === key || work.aliases.includes(key));
    const same = findWork(candidate.work, works)?.work;
    if (holder) {
      if (holder !== same)
        joined.told.push(
          `${candidate.from}  ${key}  is the key of another work in references.bib, which the page now cites.`,
        );
      continue;
    }
    // What is there already gets the key as well.
    const entry = same
      ? { key: same.key, text: withAlias(same.bibtex, key) }
      : { key, text: candidate.write(key, []) };
    const bibtex = same ? replaceEntry(joined.bibtex, entry) : insertEntries(joined.bibtex, [entry]);
    const faults = [...errorsInEntries(dir, bibtex, [entry.key]).values()].flat();
    for (const { code, what, hint } of faults)
      joined.told.push(`${candidate.from}  ${code}  ${what} ${hint}`);
    if (faults.length > 0) continue;
    joined.bibtex = bibtex;
    joined.added.push(key);
  }
  return joined;
}

async function entriesOf(path: string, told: string[]): Promise<Candidate[]> {
  try {
    const read = await readEntries(path);
    told.push(...read.told);
    return read.candidates;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    told.push(error.message);
    return [];
  }
}

function holds(text: string, key: string): boolean {
  const plain = escapeRegExp(key);
  return new RegExp(`(?<![\\p{L}\\p{N}_-])${plain}(?![\\p{L}\\p{N}_-])`, 'u').test(text);
}

function withAlias(entry: string, key: string): string {
  const ids = /(\bids\s*=\s*[{"])([^{}"]*)/i;
  return ids.test(entry)
    ? entry.replace(ids, `$1$2, ${key}`)
    : entry.replace(/^(@\w+\s*[{(]\s*[^\s,]+\s*,)/, `$1\n  ids = {${key}},`);
}
