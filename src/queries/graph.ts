import { getCollection } from 'astro:content';
import { fragmentsOf, furtherId, leadId } from '../core/fragments.ts';
import { partTitle, type PartId } from '../core/parts.ts';
import { resolveWikiLink } from '../core/links.ts';
import { lectureAddress, placeOf, scoped, type PagePlace } from '../core/places.ts';
import { headline } from '../core/titles.ts';
import { context } from '../markdown/context.ts';
import type { PageLinkNode } from '../markdown/nodes.ts';
import { saySpot } from '../markdown/render/say.ts';
import { quotes, wordsOf } from '../markdown/structure/quotes.ts';
import { structure, type Structure } from '../markdown/structure/structure.ts';
import { parse } from '../markdown/syntax.ts';
import { href } from './addresses.ts';
import type { CitedIn } from './views.ts';

/** One place that cites one work. */
export interface Citing extends CitedIn {
  key: string;
  /** The page it stands on, and the lecture that the page belongs to. */
  address: string;
  slug: string;
}

/** One place that links to a page of the site by `[[…]]`. */
export interface Use extends CitedIn {
  /** Address of the page that is linked. */
  target: string;
  /** Address of the page it stands on. */
  address: string;
}

let graph: Promise<{ citings: Citing[]; uses: Use[] }> | undefined;

/** Who cites whom and where, in the order of the pages: one pass over all bodies and fields. */
export async function citings(): Promise<Citing[]> {
  return (await (graph ??= build())).citings;
}

/** Who links to which page by `[[…]]`, from the same pass. */
export async function uses(): Promise<Use[]> {
  return (await (graph ??= build())).uses;
}

/** What a text refers to, and its headings. */
export function structureOf(body: string, format: 'md' | 'mdx', scope: string): Structure {
  return structure(parse(body, format), body, scope, context().isKey);
}

async function build(): Promise<{ citings: Citing[]; uses: Use[] }> {
  const lectures = await getCollection('lectures');
  const names = new Map(lectures.map(({ id, data }) => [id.split('/')[1]!, headline(data.title).title]));
  const found: Citing[] = [];
  const uses: Use[] = [];
  const add = (place: PagePlace, where: string, key: string, id: string, sentence: string): void => {
    const now = context().label(key);
    if (!now) return;
    const lecture = names.get(place.lecture);
    const to = href(place.address) + (id ? `#${id}` : '');
    found.push({
      key: now.key,
      address: place.address,
      slug: place.lecture,
      href: to,
      where,
      sentence,
      ...(lecture ? { lecture } : {}),
    });
  };
  const addProse = (
    place: PagePlace,
    where: string,
    text: string,
    format: 'md' | 'mdx',
    scope: string,
  ): void => {
    const tree = parse(text, format);
    structure(tree, text, scope, context().isKey);
    for (const [node, sentence] of quotes(tree, saySpot))
      if (node.type === 'citation')
        node.items.forEach((item, i) => add(place, where, item.key, node.ids[i]!, sentence));
      else addUse(place, where, node, sentence);
  };
  const addUse = (place: PagePlace, where: string, node: PageLinkNode, sentence: string): void => {
    const target = resolveWikiLink(node.target, node.heading, context().targets);
    if (target.kind !== 'page') return;
    const lecture = names.get(place.lecture);
    uses.push({
      target: target.address,
      address: place.address,
      href: `${href(place.address)}#${node.id}`,
      where,
      sentence,
      ...(lecture ? { lecture } : {}),
    });
  };
  const addFields = (place: PagePlace, where: string, data: Record<string, unknown>): void => {
    for (const { text, scope } of fragmentsOf(place, data)) addProse(place, where, text, 'md', scope);
  };
  const words = (text: string, scope: string): string => {
    const tree = parse(text, 'md');
    structure(tree, text, scope, context().isKey);
    return wordsOf(tree, saySpot);
  };

  for (const { id, data } of lectures) {
    const place = { ...placeOf(`${id}.yaml`)!, address: lectureAddress(id.split('/')[1]!) };
    addFields(place, 'Overview', data);
    if (data.cite.notes) add(place, 'Overview', data.cite.notes, 'cite', 'How to cite these notes.');
    if (data.cite.talk) add(place, 'Overview', data.cite.talk, 'cite', 'How to cite the talk.');
  }
  for (const name of ['sections', 'slots', 'topics', 'questions', 'terms'] as const)
    for (const { id, data, body = '', filePath = '' } of await getCollection(name)) {
      const place = placeOf(`${id}.md`)!;
      const where = whereOf(place, data as Record<string, unknown>);
      addFields(place, where, data);
      for (const [i, lead] of ('leads' in data ? data.leads : []).entries()) {
        const spot = scoped(place.scope, leadId(i));
        add(place, [where, lead.locator].filter(Boolean).join(', '), lead.cite, spot, words(lead.text, spot));
      }
      for (const [i, work] of ('further' in data ? data.further : []).entries())
        add(
          place,
          [where, work.part].filter(Boolean).join(', '),
          work.cite,
          furtherId(i),
          words(work.text, furtherId(i)),
        );
      addProse(place, where, body, filePath.endsWith('.mdx') ? 'mdx' : 'md', place.scope);
    }
  for (const { id, data } of await getCollection('readingLists')) {
    const place = placeOf(`${id}.yaml`)!;
    for (const item of data.items) {
      const said = item.companion
        ? words(item.companion, '')
        : item.sent
          ? `“${item.sent}”`
          : 'On the reading list.';
      add(place, 'Reading list', item.cite, item.cite, said);
    }
    addFields(place, 'Reading list', data);
  }
  return { citings: found, uses };
}

function whereOf(place: PagePlace, data: Record<string, unknown>): string {
  if (place.kind === 'question')
    return data['number'] === undefined ? 'A question' : `Question ${String(data['number'])}`;
  if (place.kind === 'term') return `Glossary: ${String(data['name'])}`;
  if (place.kind === 'topic') return `Topic: ${String(data['title'])}`;
  if (place.kind === 'slot') return `Summary: ${String(data['title'])}`;
  return partTitle(place.id as PartId);
}
