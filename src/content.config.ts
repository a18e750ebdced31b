import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { file, glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { readBibtex } from './bibliography/read.ts';
import { KINDS } from './schemas/kinds.ts';
import { lenient } from './sources/lenient.ts';
import { readSettings } from './sources/settings.ts';

const { contentDir: base } = readSettings();
// The id of an entry is its path without the ending, so that links and messages name the same thing.
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.[a-z]+$/, '');
const forgive = (loader: Loader): Loader => (import.meta.env.DEV ? lenient(loader) : loader);
const each = ({ pattern }: { pattern: string }) =>
  forgive(glob({ base, pattern, generateId, deferRender: true }));

/** A collection is a loader and a schema, nothing else; `src/schemas/` says what each file holds. */
export const collections = {
  site: defineCollection({
    loader: forgive(file(join(base, KINDS.site.pattern), { parser: (text) => ({ site: parse(text) }) })),
    schema: KINDS.site.schema,
  }),
  references: defineCollection({
    loader: forgive(
      file(join(base, KINDS.references.pattern), {
        parser: (text) => Object.fromEntries(readBibtex(text).works.map((work) => [work.key, { ...work }])),
      }),
    ),
    schema: z.looseObject({ key: z.string() }),
  }),
  lectures: defineCollection({ loader: each(KINDS.lectures), schema: KINDS.lectures.schema }),
  sections: defineCollection({ loader: each(KINDS.sections), schema: KINDS.sections.schema }),
  slots: defineCollection({ loader: each(KINDS.slots), schema: KINDS.slots.schema }),
  questions: defineCollection({ loader: each(KINDS.questions), schema: KINDS.questions.schema }),
  topics: defineCollection({ loader: each(KINDS.topics), schema: KINDS.topics.schema }),
  terms: defineCollection({ loader: each(KINDS.terms), schema: KINDS.terms.schema }),
  readingLists: defineCollection({ loader: each(KINDS.readingLists), schema: KINDS.readingLists.schema }),
};
