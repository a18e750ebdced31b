import { doiAddress } from './read-address.ts';
import type { Work } from './read-bibtex.ts';

/** The addresses that follow from a work's numbers: at arXiv and at doi.org. */
export function addressesOfNumbers({ arxiv, csl }: Pick<Work, 'arxiv' | 'csl'>): string[] {
  return [...(arxiv ? [`https://arxiv.org/abs/${arxiv}`] : []), ...(csl.DOI ? [doiAddress(csl.DOI)] : [])];
}

/** The address that a work's full entry shows: APA prefers the DOI. */
export function shownAddress({ csl }: Pick<Work, 'csl'>): string | undefined {
  return csl.DOI ? doiAddress(csl.DOI) : csl.URL;
}
