import { findWork, type FoundWork } from '../../content/bibliography/find-work.ts';
import type { NewEntry } from '../../content/bibliography/insert-entries.ts';
import { readBibtex, type Work } from '../../content/bibliography/read-bibtex.ts';
import { scanFields } from '../../content/bibliography/scan-fields.ts';
import type { Entry } from '../../content/bibliography/write-entry.ts';
import { keyFor } from './cite-key.ts';
import { refuse } from './command.ts';
import type { Bases } from './fetch-work.ts';
import { startProgress } from './progress.ts';
import type { Candidate } from './read-entries.ts';
import { candidatesOf, readWanted } from './wanted-work.ts';

/** Line and column of the entry with a key. */
export type PlaceOf = (key: string) => string;

/** What is said of a work at the end, when all have their places. */
export interface Said {
  key: string;
  say: (placeOf: PlaceOf) => string;
}

/** An entry to add or, of a stub, to fill in, and where it comes from. */
export interface Made extends NewEntry {
  filled: boolean;
  from: string;
}

/** Asks for each work in turn. What comes joins the known works, so that the next is not the same again; `bad` says what is left out, and why. */
export async function gatherWorks(
  words: readonly string[],
  works: Work[],
  options: { key?: string; force: boolean },
  bases: Bases,
): Promise<{ made: Made[]; bad: string[]; said: Said[] }> {
  const made: Made[] = [];
  const bad: string[] = [];
  const said: Said[] = [];
  for (const word of words) {
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
      if (found && !found.work.stub && !(options.force && found.same === 'title')) {
        said.push(sayKnown(found));
        continue;
      }
      const stub = found?.work.stub ? found.work : undefined;
      const entry = make(candidate, stub, works, options.key);
      works.splice(stub ? works.indexOf(stub) : works.length, stub ? 1 : 0, judge(word, entry.text));
      made.push(entry);
      said.push(sayMade(entry));
    }
  }
  return { made, bad, said };
}

function make(
  candidate: Candidate,
  stub: Work | undefined,
  works: readonly Work[],
  given: string | undefined,
): Made {
  const taken = new Set(
    works.filter((work) => work !== stub).flatMap(({ key, aliases }) => [key, ...aliases]),
  );
  const key = stub?.key ?? keyFor(candidate, given, taken);
  // What cites it by its old key goes on citing it.
  const ids = [...(stub?.aliases ?? []), ...candidate.keys].filter((old) => old !== key && !taken.has(old));
  const more: Entry['fields'] = [
    ['annotation', noteOf(stub)],
    ['ids', [...new Set(ids)].join(', ')],
  ];
  return { key, text: candidate.write(key, more), filled: stub !== undefined, from: candidate.from };
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

function sayKnown({ work: { key }, same }: FoundWork): Said {
  const more = same === 'title' ? ' With --force it is added all the same.' : '';
  return {
    key,
    say: (placeOf) => `${placeOf(key)}  ${key}  is there already: it has the same ${same}.${more}`,
  };
}

function sayMade({ key, text, filled }: Made): Said {
  return {
    key,
    say: (placeOf) =>
      `${placeOf(key)}  ${key}  ${filled ? 'filled in' : 'added'}. Cite it as [@${key}].\n\n${text}\n`,
  };
}
