import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { file, glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { readBibtex } from '../content/bibliography/read-bibtex.ts';
import { texts } from '../render/markdown/text-loader.ts';
import { KINDS, README, type KindName } from '../content/schemas/kinds.ts';
import { lenient } from './build/lenient-loader.ts';
import { yamls } from './build/yaml-loader.ts';
import { quiet } from './build/quiet-loader.ts';
import { refusalOf } from '../content/load/refused-files.ts';
import { readSettings } from '../content/load/settings.ts';

const { contentDir: base } = readSettings();
// The id of an entry is its path without the ending, so that links and messages name the same thing.
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.[a-z]+$/, '');
const forgive = (loader: Loader): Loader => (import.meta.env.DEV ? lenient(loader) : loader);
const each = (kind: KindName) => {
  const pattern = [KINDS[kind].pattern, `!**/${README}`];
  return forgive(quiet(glob({ base, pattern, generateId, deferRender: true })));
};
const one = (kind: KindName, read: (text: string) => Record<string, Record<string, unknown>>): Loader => {
  const path = join(base, KINDS[kind].pattern);
  const parser = (text: string): ReturnType<typeof read> => {
    // While somebody writes, the file may become a link to elsewhere: what it said before stays.
    if (refusalOf(base, path, Infinity)) throw new Error('elsewhere');
    return read(text);
  };
  return forgive(file(path, { parser }));
};
// The dev server renders a text when its page is asked for, a build each of them once.
const prose = (kind: KindName) => (import.meta.env.DEV ? each(kind) : texts(kind));
const data = (kind: KindName) => (import.meta.env.DEV ? each(kind) : yamls(kind));

/** A collection is a loader and a schema, nothing else; `src/content/schemas/` says what each file holds. */
export const collections = {
  site: defineCollection({
    loader: one('site', (text) => ({ site: parse(text) as Record<string, unknown> })),
    schema: KINDS.site.schema,
  }),
  references: defineCollection({
    loader: one('references', (text) =>
      Object.fromEntries(readBibtex(text).works.map((work) => [work.key, { ...work }])),
    ),
    schema: z.looseObject({ key: z.string() }),
  }),
  lectures: defineCollection({ loader: data('lectures'), schema: KINDS.lectures.schema }),
  sections: defineCollection({ loader: prose('sections'), schema: KINDS.sections.schema }),
  slots: defineCollection({ loader: prose('slots'), schema: KINDS.slots.schema }),
  questions: defineCollection({ loader: prose('questions'), schema: KINDS.questions.schema }),
  topics: defineCollection({ loader: prose('topics'), schema: KINDS.topics.schema }),
  terms: defineCollection({ loader: prose('terms'), schema: KINDS.terms.schema }),
  readingLists: defineCollection({ loader: data('readingLists'), schema: KINDS.readingLists.schema }),
};
