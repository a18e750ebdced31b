import { createRequire } from 'node:module';
import { defineCollection } from 'astro:content';
import type * as made from './build/collections.ts';

// What reads the content is there already, for the checks. Named as an import, Vite would compile and hold all of it once more.
const { collectionsOf } = createRequire(import.meta.url)('./build/collections.ts') as typeof made;
const of = collectionsOf(import.meta.env.DEV);

/** Astro's collections. */
export const collections = {
  site: defineCollection(of.site),
  references: defineCollection(of.references),
  lectures: defineCollection(of.lectures),
  sections: defineCollection(of.sections),
  slots: defineCollection(of.slots),
  questions: defineCollection(of.questions),
  topics: defineCollection(of.topics),
  terms: defineCollection(of.terms),
  readingLists: defineCollection(of.readingLists),
};
