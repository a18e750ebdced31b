import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { furtherId, leadId } from '../domain/fragments.ts';
import { LABEL_KINDS } from '../domain/label-kinds.ts';
import { lectureAddress, placeOf, scoped, type PagePlace } from '../domain/page-places.ts';
import { START, type Place } from '../domain/problems.ts';
import { onceOf } from '../../shared/once.ts';
import type { Content, Prose } from './load-content.ts';
import { spokenIn } from './transcripts.ts';
import { nodesOf } from '../markdown/index-nodes.ts';

/** An id that the content puts on a page. */
export interface ContentId {
  id: string;
  file: string;
  place: Place;
  /** What has it, as messages say it: `the heading "One"`. */
  of: string;
  /** True when an author chose it: by a heading's words, by a file's name, by a key. */
  chosen: boolean;
}

/** The part of its lecture whose page a text stands on, beside its own. */
const PART_OF: Partial<Record<PagePlace['kind'], string>> = {
  slot: 'summary',
  question: 'questions',
  topic: 'topics',
};

/** Every id that the content puts on each page, by the page's address. */
export function idsByPage(content: Content): Map<string, ContentId[]> {
  const pages = new Map<string, ContentId[]>();
  const add = (address: string, ids: ContentId[], prefix = ''): void => {
    const own = pages.get(address) ?? [];
    pages.set(address, own);
    for (const spot of ids) own.push(prefix ? { ...spot, id: `${prefix}-${spot.id}` } : spot);
  };
  for (const text of [...content.texts, ...content.fields]) {
    const ids = idsOf(text);
    add(text.address, ids);
    const [, lecture, part, inner] =
      /^\/lectures\/([^/]+)\/([^/]+)\/(?:([^/]+)\/)?$/.exec(text.address) ?? [];
    if (lecture === undefined || part === undefined) continue;
    const root = lectureAddress(lecture);
    if (part === 'questions') add(`${root}questions/`, ids);
    add(`${root}print/`, ids, part === 'topics' ? `${part}-${inner}` : part);
  }
  for (const { place, source, data } of content.texts) {
    const root = lectureAddress(place.lecture);
    const of = `the file ${source.file}`;
    const own = { id: place.id, file: source.file, place: START, of, chosen: true };
    if (place.kind === 'term') add('/glossary/', [own]);
    const part = PART_OF[place.kind];
    if (part === undefined) continue;
    if (part !== 'topics') add(`${root}${part}/`, [own]);
    add(`${root}print/`, [own], part);
    const listed = listedIn(place, data, source.file);
    add(place.address, listed);
    if (part === 'questions') add(`${root}questions/`, listed);
    add(`${root}print/`, listed, part === 'topics' ? `topics-${place.id}` : part);
  }
  for (const [lecture, { data, source, yaml }] of content.readingLists) {
    const items: unknown = data?.items;
    const ids = (Array.isArray(items) ? items : []).flatMap(
      (item: { cite?: unknown } | null, i): ContentId[] => {
        const key = typeof item?.cite === 'string' ? keyNow(content, item.cite) : undefined;
        if (key === undefined) return [];
        const place = yaml.place(['items', i, 'cite']);
        return [{ id: key, file: source.file, place, of: `the work "${key}"`, chosen: true }];
      },
    );
    add(`${lectureAddress(lecture)}reading-list/`, ids);
    add(`${lectureAddress(lecture)}print/`, ids, 'reading-list');
  }
  const works = [...content.works.values()].map(({ key }): ContentId => ({
    id: key,
    ...content.workPlace(key),
    of: `the work "${key}"`,
    chosen: true,
  }));
  add('/references/', works);
  for (const file of content.files.filter(({ kind }) => kind === 'transcripts')) {
    const { lecture, address } = placeOf(file.path)!;
    const ids = (spokenIn(content, lecture) ?? []).map(({ id, title }): ContentId => ({
      id,
      file: file.file,
      place: START,
      of: `the part "${title}"`,
      chosen: false,
    }));
    add(address, ids);
  }
  for (const [slug, { source }] of content.lectures) {
    add(`${lectureAddress(slug)}references/`, works);
    add(`${lectureAddress(slug)}print/`, works, 'references');
    const of = `the lecture "${slug}"`;
    add('/status/', [{ id: slug, file: source.file, place: START, of, chosen: true }]);
  }
  return pages;
}

/** The key that a work has now, of that or an old one; nothing when no work has it. */
export function keyNow(content: Content, cited: string): string | undefined {
  if (content.works.has(cited)) return cited;
  return [...content.works.values()].find(({ aliases }) => aliases.includes(cited))?.key;
}

// What a question's leads and a topic's further reading are called.
function listedIn(place: PagePlace, data: Record<string, unknown> | undefined, file: string): ContentId[] {
  const made = (id: string, of: string): ContentId => ({
    id: scoped(place.scope, id),
    file,
    place: START,
    of,
    chosen: false,
  });
  const count = (name: string): number => (Array.isArray(data?.[name]) ? data[name].length : 0);
  return [
    ...Array.from({ length: count('leads') }, (_, i) => made(leadId(i), 'a lead')),
    ...(count('further') > 0 ? [made('further', 'what to read next')] : []),
    ...Array.from({ length: count('further') }, (_, i) => made(furtherId(i), 'a work to read next')),
  ];
}

// Spots that refer to something have ids as well, for the pages that lead back to them. The dev server asks for all of them at every
// save, and most are as they were.
const idsOf = onceOf(({ source, tree, structure, at }: Prose): ContentId[] => {
  const found: ContentId[] = [];
  const add = (node: Nodes, id: unknown, of: string, chosen = false): void => {
    const place = at(node.position?.start ?? START);
    if (typeof id === 'string') found.push({ id, file: source.file, place, of, chosen });
  };
  for (const node of nodesOf(tree, 'heading'))
    add(node, node.data?.hProperties?.['id'], `the heading "${toString(node)}"`, true);
  for (const node of nodesOf(tree, 'anchor'))
    add(node, node.data?.hProperties?.['id'], `the place "${node.id}"`, true);
  for (const node of nodesOf(tree, 'link')) add(node, node.data?.hProperties?.['id'], 'the mark of a note');
  for (const node of nodesOf(tree, 'sideNote')) add(node, node.id, 'a note');
  for (const node of nodesOf(tree, 'pageLink')) add(node, node.id, 'a link');
  for (const node of nodesOf(tree, 'citation')) for (const id of node.ids) add(node, id, 'a citation');
  for (const { id, kind, key, implied, place } of structure.labels) {
    if (kind === 'sec') continue;
    // Two with one key are a fault of their own.
    const of = key === undefined || implied ? LABEL_KINDS[kind].thing : `what has the key "${key}"`;
    for (const name of [id, `${id}-title`])
      found.push({ id: name, file: source.file, place: at(place), of, chosen: false });
  }
  return found;
});
