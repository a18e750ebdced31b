import { join } from 'node:path';
import { defineCollection } from 'astro/content/config';
import { file, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { readBibtex } from '../../content/bibliography/read-bibtex.ts';
import { readSettings } from '../../content/load/load-settings.ts';
import { KINDS, type KindName } from '../../content/schemas/kinds.ts';
import { texts } from '../../render/markdown/text-loader.ts';
import { yamls } from './yaml-loader.ts';

/**
 * A loader and a schema for each collection; `src/content/schemas/` says what each file holds. In the dev server there is nothing to
 * load: its pages ask the checked content itself (`src/render/views/checked-entries.ts`).
 */
export function collectionsOf(isDev: boolean) {
  const { contentDir } = readSettings();
  const inBuilds = (loader: Loader): Loader =>
    isDev ? { name: 'none', load: () => Promise.resolve() } : loader;
  const one = (kind: KindName, parser: (text: string) => Record<string, Record<string, unknown>>): Loader =>
    inBuilds(file(join(contentDir, KINDS[kind].pattern), { parser }));
  const prose = (kind: Parameters<typeof texts>[0]): Loader => inBuilds(texts(kind));
  const data = (kind: KindName): Loader => inBuilds(yamls(kind));
  return {
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
}
