import { lectureAddress, workAddress } from '../domain/page-places.ts';
import type { Place } from '../domain/problems.ts';
import type { Content } from './load-content.ts';
import { siteMapOf } from './make-site-map.ts';

/** An old address and where it leads now. */
export interface Alias {
  from: string;
  to: string;
  file: string;
  place: Place;
}

/** Every old address; an old lecture's name brings all its pages along. */
export function aliasesOf(content: Content): Alias[] {
  const found: Alias[] = [];
  const pages = [...siteMapOf(content).pages.keys()];
  for (const [slug, { data, source, yaml }] of content.lectures)
    listOf(data?.aliases).forEach((old, i) => {
      const [from, to] = [lectureAddress(old), lectureAddress(slug)];
      const at = { file: source.file, place: yaml.place(['aliases', i]) };
      for (const page of pages.filter((address) => address.startsWith(to)))
        found.push({ from: from + page.slice(to.length), to: page, ...at });
    });
  for (const { data, source, yaml, place } of content.texts.filter((text) => text.place.kind !== 'term'))
    listOf(data?.['aliases']).forEach((old, i) => {
      const from = place.address.replace(/[^/]+\/$/, `${old}/`);
      found.push({ from, to: place.address, file: source.file, place: yaml.place(['aliases', i]) });
    });
  for (const work of content.works.values())
    for (const old of work.aliases)
      found.push({ from: workAddress(old), to: workAddress(work.key), ...content.workPlace(work.key) });
  return found;
}

// A file with faults is read as well: the field may hold anything.
function listOf(aliases: unknown): string[] {
  return Array.isArray(aliases) ? aliases.filter((old) => typeof old === 'string') : [];
}
