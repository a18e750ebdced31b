import { furtherId, leadId } from '../../content/domain/fragments.ts';
import { partTitle, type PartId } from '../../content/domain/parts.ts';
import { resolveWikiLink } from '../../content/domain/resolve-links.ts';
import { placeOf, scoped, workAddress, type PagePlace } from '../../content/domain/page-places.ts';
import { headline } from '../../content/domain/titles.ts';
import { once } from '../../shared/once.ts';
import { context } from '../../content/context.ts';
import type { PageLinkNode } from '../../content/markdown/nodes.ts';
import { sayIn } from '../markdown/steps/plain-words.ts';
import { quotes, wordsOf } from '../../content/markdown/structure/quotes.ts';
import type { Prose } from '../../content/load/load-content.ts';
import { href } from './hrefs.ts';
import { allOf } from './entries.ts';
import { contentPath } from './repository-links.ts';
import type { CitedIn } from './views.ts';
import { questionName } from './question-name.ts';

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

/** The page that a text stands on, and the lecture that the page belongs to; none for a work's. */
type Standing = Pick<PagePlace, 'address' | 'lecture'>;

/** Who cites whom and where, in the order of the pages: one pass over all bodies and fields. */
export async function citings(): Promise<Citing[]> {
  return (await graph()).citings;
}

/** Who links to which page by `[[…]]`, from the same pass. */
export async function uses(): Promise<Use[]> {
  return (await graph()).uses;
}

const graph = once(async () => {
  const { content, texts, fields, targets, label } = context();
  const lectures = await allOf('lectures');
  const names = new Map(lectures.map(({ id, data }) => [id.split('/')[1]!, headline(data.title).title]));
  const citings: Citing[] = [];
  const uses: Use[] = [];
  const add = (place: Standing, where: string, key: string, id: string, sentence: string): void => {
    const now = label(key);
    if (!now) return;
    const lecture = names.get(place.lecture);
    const to = href(place.address) + (id ? `#${id}` : '');
    citings.push({
      key: now.key,
      address: place.address,
      slug: place.lecture,
      href: to,
      where,
      sentence,
      ...(lecture ? { lecture } : {}),
    });
  };
  const addUse = (place: Standing, where: string, node: PageLinkNode, sentence: string): void => {
    const target = resolveWikiLink(node.target, node.heading, targets);
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
  const addProse = (place: Standing, where: string, prose: Prose | undefined): void => {
    for (const [node, sentence] of prose ? quotes(prose.tree, sayIn(prose.source.path)) : [])
      if (node.type === 'citation')
        node.items.forEach((item, i) => add(place, where, item.key, node.ids[i]!, sentence));
      else if (node.type === 'pageLink') addUse(place, where, node, sentence);
  };
  const addFields = (place: PagePlace, where: string, path: string): void => {
    for (const field of fields.get(path) ?? []) addProse(place, where, field);
  };
  const words = (path: string, text: string): string => {
    const field = fields.get(path)?.find((prose) => prose.text === text);
    return field ? wordsOf(field.tree, sayIn(path)) : text;
  };

  for (const { id, data } of lectures) {
    const path = `${id}.yaml`;
    const place = placeOf(path)!;
    addFields(place, 'Overview', path);
    if (data.cite.notes) add(place, 'Overview', data.cite.notes, 'cite', 'How to cite these notes.');
    if (data.cite.talk) add(place, 'Overview', data.cite.talk, 'cite', 'How to cite the talk.');
  }
  for (const name of ['sections', 'slots', 'topics', 'questions', 'terms'] as const)
    for (const { data, filePath = '' } of await allOf(name)) {
      const path = contentPath(filePath);
      const place = placeOf(path)!;
      const where = whereOf(place, data);
      addFields(place, where, path);
      for (const [i, { cite, locator, text }] of ('leads' in data ? data.leads : []).entries()) {
        const at = [where, locator].filter(Boolean).join(', ');
        add(place, at, cite, scoped(place.scope, leadId(i)), words(path, text));
      }
      for (const [i, { cite, part, text }] of ('further' in data ? data.further : []).entries())
        add(place, [where, part].filter(Boolean).join(', '), cite, furtherId(i), words(path, text));
      addProse(place, where, texts.get(path));
    }
  for (const { id, data } of await allOf('readingLists')) {
    const path = `${id}.yaml`;
    const place = placeOf(path)!;
    for (const { cite, companion, sent } of data.items) {
      const said = companion ? words(path, companion) : sent ? `“${sent}”` : 'On the reading list.';
      // The item is called by the key that its work has now.
      add(place, 'Reading list', cite, label(cite)?.key ?? cite, said);
    }
    addFields(place, 'Reading list', path);
  }
  for (const { key, note } of content.works.values()) {
    const field = fields
      .get('references.bib')
      ?.find(({ address, text }) => address === workAddress(key) && text === note);
    const name = label(key);
    if (name) addProse({ address: workAddress(key), lecture: '' }, `About ${name.before}${name.year}`, field);
  }
  return { citings, uses };
});

function whereOf(place: PagePlace, data: Record<string, unknown>): string {
  if (place.kind === 'question') return questionName(data['number']);
  if (place.kind === 'term') return `Glossary: ${String(data['name'])}`;
  if (place.kind === 'topic') return `Topic: ${String(data['title'])}`;
  if (place.kind === 'slot') return `Summary: ${String(data['title'])}`;
  return partTitle(place.id as PartId);
}
