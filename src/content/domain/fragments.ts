import { scoped, workAddress, type PagePlace } from './page-places.ts';

/** A piece of Markdown that stands in a field, with the page and the scope it is rendered in. */
export interface Fragment {
  path: (string | number)[];
  text: string;
  /** Put before the ids inside it. */
  scope: string;
  address: string;
}

/** The fields of each kind of file that are titles. */
const TITLES: Partial<Record<PagePlace['kind'], readonly string[]>> = {
  lecture: ['title'],
  slot: ['title'],
  question: ['title'],
  topic: ['title', 'short'],
  term: ['name'],
};

interface Note {
  text?: unknown;
}

/** Every field of a file that holds Markdown. */
export function fragmentsOf(place: PagePlace, data: Record<string, unknown>): Fragment[] {
  const found: Fragment[] = [];
  const add = (path: (string | number)[], text: unknown, scope: string): void => {
    if (typeof text === 'string')
      found.push({ path, text, scope: scoped(place.scope, scope), address: place.address });
  };
  // A file with faults is read as well: an entry may be anything.
  const list = (name: string): Record<string, unknown>[] =>
    Array.isArray(data[name]) ? data[name].map((entry: unknown) => (isMap(entry) ? entry : {})) : [];
  add(['lede'], data['lede'], 'lede');
  if (Array.isArray(data['able'])) data['able'].forEach((text, i) => add(['able', i], text, ableId(i)));
  add(['good', 'text'], (data['good'] as Note | undefined)?.text, 'good');
  add(['leads_note'], data['leads_note'], 'leads');
  list('leads').forEach((lead, i) => add(['leads', i, 'text'], lead['text'], leadId(i)));
  add(['serves', 'why'], (data['serves'] as { why?: unknown } | undefined)?.why, 'serves');
  list('further').forEach((work, i) => add(['further', i, 'text'], work['text'], furtherId(i)));
  list('begin').forEach((way, i) => add(['begin', i, 'text'], way['text'], `begin-${i + 1}`));
  list('items').forEach((item, i) => {
    add(['items', i, 'companion'], item['companion'], `${String(item['cite'])}-companion`);
    add(
      ['items', i, 'note', 'text'],
      (item['note'] as Note | undefined)?.text,
      `${String(item['cite'])}-note`,
    );
  });
  const video = data['video'] as { poster?: { caption?: unknown } } | undefined;
  add(['video', 'poster', 'caption'], video?.poster?.caption, 'poster');
  return found;
}

/** Every field of a file that is a title of it. */
export function titlesOf(
  { kind }: PagePlace,
  data: Record<string, unknown>,
): Pick<Fragment, 'path' | 'text'>[] {
  return (TITLES[kind] ?? []).flatMap((name) => {
    const text = data[name];
    return typeof text === 'string' ? [{ path: [name], text }] : [];
  });
}

function isMap(entry: unknown): entry is Record<string, unknown> {
  return typeof entry === 'object' && entry !== null;
}

/** The note on a bibliography's entry, which stands wherever the entry does. */
export function noteOnWork(key: string, text: string): Fragment {
  return { path: ['annotation'], text, scope: `note-${key}`, address: workAddress(key) };
}

/** The id of the nth work (from 0) that a topic sends its readers to. */
export function furtherId(i: number): string {
  return `further-${i + 1}`;
}

/** The scope of the nth thing (from 0) that a topic enables its readers to say. */
export function ableId(i: number): string {
  return `able-${i + 1}`;
}

/** The id of the nth lead (from 0) inside its question's scope. */
export function leadId(i: number): string {
  return `lead-${i + 1}`;
}
