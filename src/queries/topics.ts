import type { CollectionEntry } from 'astro:content';
import { furtherId } from '../core/fragments.ts';
import { once, onceByKey } from '../core/once.ts';
import { lectureAddress, placeOf } from '../core/places.ts';
import { stateOfText } from '../core/states.ts';
import { renderInline } from '../markdown/inline.ts';
import type { Heading } from '../markdown/structure/headings.ts';
import { href } from './addresses.ts';
import { allOf } from './entries.ts';
import { editLink, shownPath } from './files.ts';
import { uses } from './graph.ts';
import { headingsOf } from './sections.ts';
import { sayMarkdown } from './say.ts';
import { bodyOf, textOf, type TextComponent } from './text.ts';
import type { TopicView } from './views.ts';
import { findWork } from './works.ts';

/** A topic with the component that renders its text. */
export interface Topic {
  view: TopicView;
  /** The lecture that it belongs to. */
  slug: string;
  id: string;
  filePath: string;
  headings: Heading[];
  Text: TextComponent;
}

/** The topics of a lecture, in their order. */
export const topicsOf: (slug: string) => Promise<Topic[]> = onceByKey(
  once(async () => {
    const entries = await allOf('topics');
    entries.sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id));
    return Promise.all(entries.map(toTopic));
  }),
  ({ slug }) => slug,
);

const usesOf = onceByKey(uses, ({ target }) => target);

async function toTopic(entry: CollectionEntry<'topics'>): Promise<Topic> {
  const { data, filePath = '' } = entry;
  const path = `${entry.id}.mdx`;
  const place = placeOf(path)!;
  const edit = await editLink(filePath);
  const further = data.further.map(async ({ cite, part, text }, i) => {
    const work = await findWork(cite);
    const html = await renderInline(text, path, furtherId(i));
    return work ? [{ id: furtherId(i), work, html, ...(part ? { part } : {}) }] : [];
  });
  const view: TopicView = {
    id: place.id,
    href: href(place.address),
    title: data.title,
    short: data.short ?? data.title,
    state: stateOfText(bodyOf(filePath)),
    ...(data.by ? { voice: data.by } : {}),
    ledeHtml: await renderInline(data.lede, path, 'lede'),
    lede: sayMarkdown(data.lede),
    ...(data.serves
      ? {
          serves: {
            phrase: data.serves.phrase,
            sure: data.serves.sure,
            whyHtml: await renderInline(data.serves.why, path, 'serves'),
            abstract: href(`${lectureAddress(place.lecture)}abstract/`),
          },
        }
      : {}),
    further: (await Promise.all(further)).flat(),
    usedIn: await usesOf(place.address),
    file: await shownPath(filePath),
    ...(edit ? { edit } : {}),
  };
  const headings = headingsOf(filePath);
  return { view, slug: place.lecture, id: place.id, filePath, headings, Text: await textOf(entry) };
}
