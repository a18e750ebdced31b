import { join } from 'node:path';
import { file, glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { readBibtex } from '../../content/bibliography/read-bibtex.ts';
import { refusalOf } from '../../content/load/refused-files.ts';
import { readSettings } from '../../content/load/settings.ts';
import { KINDS, README, type KindName } from '../../content/schemas/kinds.ts';
import { texts } from '../../render/markdown/text-loader.ts';
import { lenient } from './lenient-loader.ts';
import { quiet } from './quiet-loader.ts';
import { yamls } from './yaml-loader.ts';

// The id of an entry is its path without the ending, so that links and messages name the same thing.
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.[a-z]+$/, '');

/** A loader and a schema for each collection, in the dev server or in a build; `src/content/schemas/` says what each file holds. */
export function collectionsOf(isDev: boolean) {
  const { contentDir: base } = readSettings();
  const forgive = (loader: Loader): Loader => (isDev ? lenient(loader) : loader);
  const each = (kind: KindName): Loader => {
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
  const prose = (kind: Parameters<typeof texts>[0]): Loader => (isDev ? each(kind) : texts(kind));
  const data = (kind: KindName): Loader => (isDev ? each(kind) : yamls(kind));
  return {
    site: {
      loader: one('site', (text) => ({ site: parse(text) as Record<string, unknown> })),
      schema: KINDS.site.schema,
    },
    references: {
      loader: one('references', (text) =>
        Object.fromEntries(readBibtex(text).works.map((work) => [work.key, { ...work }])),
      ),
      schema: z.looseObject({ key: z.string() }),
    },
    lectures: { loader: data('lectures'), schema: KINDS.lectures.schema },
    sections: { loader: prose('sections'), schema: KINDS.sections.schema },
    slots: { loader: prose('slots'), schema: KINDS.slots.schema },
    questions: { loader: prose('questions'), schema: KINDS.questions.schema },
    topics: { loader: prose('topics'), schema: KINDS.topics.schema },
    terms: { loader: prose('terms'), schema: KINDS.terms.schema },
    readingLists: { loader: data('readingLists'), schema: KINDS.readingLists.schema },
  };
}
