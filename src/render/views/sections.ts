import type { CollectionEntry } from 'astro:content';
import { lectureAddress, placeOf } from '../../content/domain/page-places.ts';
import { hasText, type Voice } from '../../content/domain/states.ts';
import { nodesOf } from '../../content/markdown/index-nodes.ts';
import { firstSentences } from '../../shared/sentences.ts';
import { renderInline } from '../markdown/render-inline.ts';
import { context, perContextByKey } from '../../content/context.ts';
import { blockWords } from '../markdown/steps/plain-words.ts';
import { allOf } from './entries.ts';
import { contentPath } from './repository-links.ts';
import { headingsIn } from './headings.ts';
import type { Heading } from './types/link-views.ts';
import { bodyOf, textOf, type TextComponent } from './text-component.ts';

/** The names of the sections that are one Markdown file each. */
export type SectionId = 'abstract' | 'talk' | 'notes';

/** A section of running text. */
export interface Section {
  filled: boolean;
  /** For authors at work: no build holds it. */
  draft?: true;
  by?: Voice;
  ledeHtml?: string;
  headings: Heading[];
  /** How many side notes stand in it, footnotes aside. */
  notes: number;
  filePath?: string;
  Text?: TextComponent;
}

/** A section of a lecture; without a file it is open. */
export async function sectionOf(slug: string, id: SectionId): Promise<Section> {
  const entry = await find(slug, id);
  if (!entry) return { filled: false, headings: [], notes: 0 };
  const { data, filePath } = entry;
  const body = bodyOf(filePath);
  return {
    filled: hasText(body),
    ...(data.draft ? { draft: true } : {}),
    ...(data.by ? { by: data.by } : {}),
    ...(data.lede ? { ledeHtml: await renderInline(data.lede, `${entry.id}.md`, 'lede') } : {}),
    // Every page asks how the sections of all lectures stand, and one page shows what is in them.
    get headings() {
      return headingsOf(filePath);
    },
    notes: notesOn(filePath),
    ...(filePath ? { filePath } : {}),
    Text: await textOf(entry),
  };
}

// Footnotes, which have numbers, are the text's own.
function notesOn(filePath: string | undefined): number {
  const tree = context().texts.get(contentPath(filePath ?? ''))?.tree;
  return tree ? nodesOf(tree, 'sideNote').filter(({ number }) => number === undefined).length : 0;
}

/** The first sentences of a lecture's abstract as plain text, for lists and descriptions. */
export async function leadOf(slug: string, length: number): Promise<string | undefined> {
  const { filePath = '' } = (await find(slug, 'abstract')) ?? {};
  const path = contentPath(filePath);
  const first = context()
    .texts.get(path)
    ?.tree.children.find((node) => node.type === 'paragraph');
  return first && firstSentences(blockWords(first, path), length);
}

/** The headings of a text that its table of contents shows. */
export function headingsOf(filePath = ''): Heading[] {
  const text = context().texts.get(contentPath(filePath));
  return text ? headingsIn(text).filter(({ depth }) => depth <= 3) : [];
}

const entriesOf = perContextByKey(
  () => allOf('sections'),
  ({ id }) => placeOf(`${id}.md`)?.address ?? '',
);

async function find(slug: string, id: SectionId): Promise<CollectionEntry<'sections'> | undefined> {
  return (await entriesOf(`${lectureAddress(slug)}${id}/`))[0];
}
