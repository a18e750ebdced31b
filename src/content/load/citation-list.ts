import { lectureAddress } from '../domain/page-places.ts';
import type { Content } from './load-content.ts';

/** A work cited on a page, by the key that stands there, which may be an old one. */
export interface Cited {
  key: string;
  address: string;
}

/** Every citation of the content: in prose, and in the fields that name works. */
export function citedIn({ prose, texts, readingLists, lectures }: Content): Cited[] {
  const found: Cited[] = [];
  const add = (address: string, key: unknown): void => {
    if (typeof key === 'string') found.push({ address, key });
  };
  for (const { address, structure } of prose)
    for (const { node } of structure.citations) for (const { key } of node.items) add(address, key);
  for (const { address, data } of texts)
    for (const field of ['leads', 'further']) for (const cite of citesOf(data?.[field])) add(address, cite);
  for (const [slug, { data }] of readingLists)
    for (const cite of citesOf(data?.items)) add(`${lectureAddress(slug)}reading-list/`, cite);
  for (const [slug, { data }] of lectures)
    for (const key of Object.values(data?.cite ?? {})) add(lectureAddress(slug), key);
  return found;
}

// A file with faults is read as well: a list may be anything.
function citesOf(list: unknown): unknown[] {
  return Array.isArray(list) ? list.map((item) => (item as { cite?: unknown } | null)?.cite) : [];
}
