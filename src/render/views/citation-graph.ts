import { furtherId, leadId } from '../../content/domain/fragments.ts';
import { partTitle, type PartId } from '../../content/domain/parts.ts';
import { resolveWikiLink } from '../../content/domain/resolve-links.ts';
import { placeOf, scoped, workAddress, type PagePlace } from '../../content/domain/page-places.ts';
import { headline } from '../../content/domain/titles.ts';
import { context, perContext } from '../../content/context.ts';
import type { PageLinkNode } from '../../content/markdown/nodes.ts';
import { nameOf } from '../markdown/steps/labelled.ts';
import { passageWords, sayIn } from '../markdown/steps/plain-words.ts';
import { passageHtml } from '../markdown/words-html.ts';
import { passageOf, quotes, type Passage, type Spot } from '../../content/markdown/structure/quotes.ts';
import type { Prose } from '../../content/load/load-content.ts';
import { href } from './hrefs.ts';
import { allOf } from './entries.ts';
import { contentPath } from './repository-links.ts';
import { titled } from './titled.ts';
import { once } from '../../shared/once.ts';
import { escapeHtml } from '../../shared/escape-html.ts';
import type { CitedIn, Words } from './types/link-views.ts';
import { questionName } from './question-name.ts';

/** Where a sentence comes from. */
interface Written {
  /** The Markdown around the sentence, which says the same as long as this does. */
  written: string;
}

/** One place that cites one work. */
export interface Citing extends CitedIn, Written {
  key: string;
  /** The page it stands on, and the lecture that the page belongs to. */
  address: string;
  slug: string;
}

/** One place that leads to another page of the site: by `[[…]]`, or by the key of something on it. */
export interface Use extends CitedIn, Written {
  /** Address of the page that is linked. */
  target: string;
  /** Address of the page it stands on. */
  address: string;
}

/** The page that a text stands on, and the lecture that the page belongs to; none for a work's. */
type Standing = Pick<PagePlace, 'address' | 'lecture'>;

/** What is quoted, the file (from the content folder) that it stands in, and the Markdown that it is cut from. */
interface Said {
  path: string;
  written: string;
  passage: () => Passage;
}

/** Who cites whom and where, in the order of the pages: one pass over all bodies and fields. */
export async function citings(): Promise<Citing[]> {
  return (await graph()).citings;
}

/** Who leads to which page, by `[[…]]` or by a key, from the same pass. */
export async function uses(): Promise<Use[]> {
  return (await graph()).uses;
}

const graph = perContext(async () => {
  const { content, texts, fields, targets, label } = context();
  const lectures = await allOf('lectures');
  const names = new Map(
    lectures.map(({ id, data }) => [id.split('/')[1]!, titled(headline(data.title).title, `${id}.yaml`)]),
  );
  const citings: Citing[] = [];
  const uses: Use[] = [];
  const add = (place: Standing, where: Words, key: string, id: string, said: Said): void => {
    const now = label(key);
    if (!now) return;
    const { address, lecture: slug } = place;
    const to = href(address) + (id ? `#${id}` : '');
    citings.push(quoted({ key: now.key, address, slug, href: to }, where, said, names.get(slug)));
  };
  const addUse = (place: Standing, where: Words, node: PageLinkNode, said: Said): void => {
    const found = resolveWikiLink(node.target, node.heading, targets);
    if (found.kind !== 'page') return;
    const { address, lecture } = place;
    const to = `${href(address)}#${node.id}`;
    uses.push(quoted({ target: found.address, address, href: to }, where, said, names.get(lecture)));
  };
  // A reference has no id of its own: it is found by what it names.
  const addReference = (place: Standing, where: Words, key: string, said: Said): void => {
    const named = content.labels.find(said.path, key);
    if (!named || named.address === place.address) return;
    const { address, lecture } = place;
    const use = { target: named.address, address, href: href(address), by: named.words ?? nameOf(named) };
    uses.push(quoted(use, where, said, names.get(lecture)));
  };
  const addProse = (place: Standing, where: Words, prose: Prose | undefined): void => {
    const path = prose?.source.path ?? '';
    const say = sayIn(path);
    for (const [node, quote] of prose ? quotes(prose.tree) : []) {
      const said = { path, written: around(node, prose!), passage: () => quote(say, FEWEST_WORDS) };
      if (node.type === 'citation')
        node.items.forEach((item, i) => add(place, where, item.key, node.ids[i]!, said));
      else if (node.type === 'pageLink') addUse(place, where, node, said);
      else for (const { key } of node.items) addReference(place, where, key, said);
    }
  };
  const addFields = (place: PagePlace, where: Words, path: string): void => {
    for (const field of fields.get(path) ?? []) addProse(place, where, field);
  };
  const words = (path: string, text: string): Said => {
    const field = fields.get(path)?.find((prose) => prose.text === text);
    return field ? { path, written: text, passage: () => passageOf(field.tree) } : plainly(text);
  };

  for (const { id, data } of lectures) {
    const path = `${id}.yaml`;
    const place = placeOf(path)!;
    addFields(place, OVERVIEW, path);
    if (data.cite.notes) add(place, OVERVIEW, data.cite.notes, 'cite', plainly('How to cite these notes.'));
    if (data.cite.talk) add(place, OVERVIEW, data.cite.talk, 'cite', plainly('How to cite the talk.'));
  }
  for (const name of ['sections', 'slots', 'topics', 'questions', 'terms'] as const)
    for (const { data, filePath = '' } of await allOf(name)) {
      const path = contentPath(filePath);
      const place = placeOf(path)!;
      const where = whereOf(place, data, path);
      addFields(place, where, path);
      for (const [i, { cite, locator, text }] of ('leads' in data ? data.leads : []).entries()) {
        add(place, at(where, locator), cite, scoped(place.scope, leadId(i)), words(path, text));
      }
      for (const [i, { cite, part, text }] of ('further' in data ? data.further : []).entries())
        add(place, at(where, part), cite, furtherId(i), words(path, text));
      addProse(place, where, texts.get(path));
    }
  for (const { id, data } of await allOf('readingLists')) {
    const path = `${id}.yaml`;
    const place = placeOf(path)!;
    for (const { cite, companion, sent } of data.items) {
      const said = companion ? words(path, companion) : plainly(sent ? `“${sent}”` : 'On the reading list.');
      // The item is called by the key that its work has now.
      add(place, LIST, cite, label(cite)?.key ?? cite, said);
    }
    addFields(place, LIST, path);
  }
  for (const { key, note } of content.works.values()) {
    const field = fields
      .get('references.bib')
      ?.find(({ address, text }) => address === workAddress(key) && text === note);
    const name = label(key);
    if (name)
      addProse(
        { address: workAddress(key), lecture: '' },
        { text: `About ${name.before}${name.year}` },
        field,
      );
  }
  return { citings, uses };
});

// Fewer say nothing by themselves: "This is the sparsity."
const FEWEST_WORDS = 8;

const OVERVIEW: Words = { text: 'Overview' };
const LIST: Words = { text: 'Reading list' };

function plainly(text: string): Said {
  return { path: '', written: text, passage: () => [text] };
}

// The block of a spot, and the next one where a colon leads to it.
function around({ position }: Spot, { tree, text }: Prose): string {
  const at = position?.start.offset ?? 0;
  const from = tree.children.findIndex(({ position }) => at < (position?.end.offset ?? 0));
  const [block = '', next = ''] = tree.children
    .slice(from, from + 2)
    .map(({ position }) => text.slice(position?.start.offset, position?.end.offset));
  return /:\W*$/.test(block) ? block + next : block;
}

// As plain words, and as HTML where a formula or a mark of a title stands in them. Few pages show any, so what is quoted is put into
// words when these are read, and then once.
function quoted<Place extends object>(
  place: Place,
  where: Words,
  { path, written, passage }: Said,
  lecture?: ReturnType<typeof titled>,
): Place & Omit<CitedIn, 'href'> & Written {
  const cut = once(passage);
  const words = once(() => passageWords(cut(), path));
  const html = once(() => passageHtml(cut(), path));
  const said = {
    get sentence() {
      return words();
    },
    get sentenceHtml() {
      return html();
    },
  };
  return Object.assign(said, place, {
    written,
    where: where.text,
    ...(where.html === undefined ? {} : { whereHtml: where.html }),
    ...(lecture ? { lecture: lecture.title } : {}),
    ...(lecture?.titleHtml === undefined ? {} : { lectureHtml: lecture.titleHtml }),
  });
}

function at({ text, html }: Words, locator = ''): Words {
  if (!locator) return { text, html };
  return { text: `${text}, ${locator}`, html: html && `${html}, ${escapeHtml(locator)}` };
}

function whereOf(place: PagePlace, data: Record<string, unknown>, path: string): Words {
  if (place.kind === 'question') return { text: questionName(data['number']) };
  const [kind, named] = {
    term: ['Glossary', data['name']],
    topic: ['Topic', data['title']],
    slot: ['Summary', data['title']],
  }[place.kind as string] ?? [partTitle(place.id as PartId)];
  if (named === undefined) return { text: String(kind) };
  const { title, titleHtml } = titled(String(named), path);
  return { text: `${String(kind)}: ${title}`, html: titleHtml && `${String(kind)}: ${titleHtml}` };
}
