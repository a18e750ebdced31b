import { counted, sentence } from '../../shared/words.ts';
import type { WorkView } from './types/work-views.ts';

/** "Elhage et al., Transformer Circuits Thread, 2021": a work in one line, without its title. */
export function sourceOf({ authors, venue, year }: WorkView): string {
  return [authors, venue, year].filter(Boolean).join(', ');
}

/** How often a work is cited, in a sentence. */
export function sayCited({ citedIn }: WorkView): string {
  return citedIn.length
    ? `Cited in ${counted(citedIn.length, 'place')} of these notes.`
    : 'Not cited in these notes yet.';
}

/** A work in sentences: what it is, where it was published, and how often it is cited. */
export function sayWork(work: WorkView): string {
  return [sentence(work.title), sentence(sourceOf(work)), sayCited(work)].join(' ');
}

/**
 * The pages that cite a work: their names, with the lecture's where lists hold several, and their addresses. A page that
 * cites twice is named once, by its first place.
 */
export function citingPages({ citedIn }: WorkView, lectures = false): [name: string, href: string][] {
  const pages = new Map<string, string>();
  for (const { where, lecture, href } of citedIn) {
    const name = lectures && lecture ? `${where} (${lecture})` : where;
    if (!pages.has(name)) pages.set(name, href);
  }
  return [...pages];
}
