import { addressesOfNumbers } from './work-addresses.ts';
import { workIdentity } from './work-identity.ts';
import type { Work } from './read-bibtex.ts';

/** A work that is in the bibliography already, and what it shares with the one that was looked for. */
export interface FoundWork {
  work: Work;
  same: 'DOI' | 'arXiv number' | 'address' | 'title';
}

/** The entry of a work, told by its DOI, its number at arXiv, its address or its title. */
export function findWork(wanted: Pick<Work, 'csl' | 'arxiv'>, works: Iterable<Work>): FoundWork | undefined {
  const all = [...works];
  const names = namesOf(wanted);
  for (const work of all) {
    const shared = namesOf(work).find((name) => names.includes(name));
    if (shared === undefined) continue;
    const same = shared.startsWith('doi:') ? 'DOI' : shared.startsWith('arxiv:') ? 'arXiv number' : 'address';
    return { work, same };
  }
  const title = plain(wanted.csl.title);
  const work = title ? all.find(({ csl }) => plain(csl.title) === title) : undefined;
  return work && { work, same: 'title' };
}

function namesOf(work: Pick<Work, 'csl' | 'arxiv'>): string[] {
  const { URL: url } = work.csl;
  return [...addressesOfNumbers(work), ...(url ? [url] : [])].map((address) =>
    workIdentity(address).replace(/^(arxiv:.*?)v\d+$/, '$1'),
  );
}

function plain(title = ''): string {
  return title
    .replace(/<[^>]*>/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
