import type { CollectionEntry } from 'astro:content';
import { ableId, furtherId } from '../../content/domain/fragments.ts';
import { lectureAddress, placeOf } from '../../content/domain/page-places.ts';
import { byOrder } from '../../content/domain/topic-order.ts';
import { stateOfText } from '../../content/domain/states.ts';
import { present } from '../../shared/present.ts';
import { context, perContext, perContextByKey } from '../../content/context.ts';
import { embedName } from '../../content/markdown/structure/embeds.ts';
import { EMBEDS } from '../../content/schemas/embeds.ts';
import { renderInline } from '../markdown/render-inline.ts';
import { passageWords } from '../markdown/steps/plain-words.ts';
import { href } from './hrefs.ts';
import { allOf } from './entries.ts';
import { contentPath, editLink, shownPath } from './repository-links.ts';
import { uses } from './citation-graph.ts';
import { headingsOf } from './sections.ts';
import { passageIn } from './plain-markdown.ts';
import { bodyOf, textOf, type TextComponent } from './text-component.ts';
import type { Heading } from './types/link-views.ts';
import type { TopicView } from './types/topic-view.ts';
import { titled } from './titled.ts';
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
export const topicsOf: (slug: string) => Promise<Topic[]> = perContextByKey(
  perContext(async () => {
    const entries = await allOf('topics');
    entries.sort((a, b) => byOrder({ id: a.id, ...a.data }, { id: b.id, ...b.data }));
    return Promise.all(entries.map(toTopic));
  }),
  ({ slug }) => slug,
);

const usesOf = perContextByKey(uses, ({ target }) => target);

async function toTopic(entry: CollectionEntry<'topics'>): Promise<Topic> {
  const { data, filePath = '' } = entry;
  const path = `${entry.id}.mdx`;
  const place = placeOf(path)!;
  const edit = await editLink(filePath);
  const further = data.further.map(async ({ cite, part, text }, i) => {
    const work = await findWork(cite);
    const html = await renderInline(text, path, furtherId(i));
    return work ? [present({ id: furtherId(i), work, html, part })] : [];
  });
  const { title: short, titleHtml: shortHtml } = titled(data.short ?? data.title, path, data.draft);
  const view: TopicView = present({
    id: place.id,
    href: href(place.address),
    ...titled(data.title, path, data.draft),
    short,
    shortHtml,
    state: stateOfText(bodyOf(filePath)),
    voice: data.by,
    ledeHtml: await renderInline(data.lede, path, 'lede'),
    lede: passageWords(passageIn(data.lede), path),
    after: data.after,
    ableHtml: await Promise.all((data.able ?? []).map((text, i) => renderInline(text, path, ableId(i)))),
    live: liveIn(contentPath(filePath), place.address),
    serves: data.serves && {
      phrase: data.serves.phrase,
      sure: data.serves.sure,
      whyHtml: await renderInline(data.serves.why, path, 'serves'),
      abstract: href(`${lectureAddress(place.lecture)}abstract/`),
    },
    further: (await Promise.all(further)).flat(),
    usedIn: await usesOf(place.address),
    file: await shownPath(filePath),
    edit,
  });
  const headings = headingsOf(filePath);
  return { view, slug: place.lecture, id: place.id, filePath, headings, Text: await textOf(entry) };
}

function liveIn(path: string, address: string): TopicView['live'] {
  const [explorable, pressed = []] = ['Explorable ', EMBEDS['Explorable']?.pressed];
  const all = (context().texts.get(path)?.structure.embeds ?? []).flatMap((node) => {
    const name = embedName(node);
    const id = node.data?.label?.id;
    return id && name.startsWith(explorable) ? [{ id, name: name.slice(explorable.length) }] : [];
  });
  const answering = all.filter(({ name }) => pressed.includes(name)).length;
  return {
    computing: all.length - answering,
    pressed: answering,
    href: href(address) + (all[0] ? `#${all[0].id}` : ''),
  };
}
