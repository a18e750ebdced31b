import type { CollectionEntry } from 'astro:content';
import { slotIssue } from '../../content/domain/invitations.ts';
import { placeOf, scoped } from '../../content/domain/page-places.ts';
import { readText } from '../../content/load/list-files.ts';
import { splitFrontMatter } from '../../content/load/split-front-matter.ts';
import { stateOfText } from '../../content/domain/states.ts';
import { present } from '../../shared/present.ts';
import { counted, Counted } from '../../shared/words.ts';
import { renderInline } from '../markdown/render-inline.ts';
import { allOf } from './entries.ts';
import { contentPath, editLink, repositoryOf, shownPath } from './repository-links.ts';
import { context, perContext, perContextByKey } from '../../content/context.ts';
import { fullHref } from './hrefs.ts';
import { plain, titled } from './titled.ts';
import { bodyOf, textOf, type TextComponent } from './text-component.ts';
import type { Ledger } from './types/lecture-view.ts';
import type { SlotView } from './types/open-views.ts';

/** A summary slot with the component that renders what is written in it. */
export interface Slot {
  /** The lecture that it belongs to. */
  slug: string;
  view: SlotView;
  filePath: string;
  Text: TextComponent;
}

/** The summary slots of a lecture, in their order. */
export const slotsOf: (slug: string) => Promise<Slot[]> = perContextByKey(
  perContext(async () => {
    const entries = await allOf('slots');
    entries.sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id));
    return Promise.all(entries.map(toSlot));
  }),
  ({ slug }) => slug,
);

/** How many slots a lecture has, and how many of them are still to be written, for its summary. */
export function saySlots({ filled, all }: Ledger['slots']): string {
  if (all === 0) return 'This summary has no slots yet.';
  const ways = `${Counted(all, 'way')} to say what the talk said.`;
  if (filled === all) return `${ways} All are written.`;
  if (filled === 0) return `${ways} Nobody has written these yet. Try one.`;
  return `${ways} ${Counted(filled, 'is', 'are')} written, ${counted(all - filled, 'is', 'are')} yours.`;
}

async function toSlot(entry: CollectionEntry<'slots'>): Promise<Slot> {
  const { data, filePath = '' } = entry;
  const { good } = data;
  const path = `${entry.id}.md`;
  const place = placeOf(path)!;
  const edit = await editLink(filePath);
  const [file, repository] = [await shownPath(filePath), await repositoryOf()];
  const words = titled(data.title, path, data.draft);
  const issue =
    repository && slotIssue(repository, { title: words.title, page: fullHref(place.address), file });
  const view: SlotView = present({
    id: place.id,
    ...words,
    state: stateOfText(bodyOf(filePath)),
    voice: data.by,
    label: data.label,
    prompt: plain(data.prompt, path),
    lines: data.lines,
    action: plain(data.action, path),
    needs: data.needs,
    goodTitle: good && plain(good.title, path),
    goodHtml: good && (await renderInline(good.text, path, scoped(place.scope, 'good'))),
    file,
    edit,
    matter: matterOf(filePath),
    issue,
    model: data.model,
    askedWith: data.asked_with,
    date: data.date,
  });
  return { view, slug: place.lecture, filePath, Text: await textOf(entry) };
}

// As it stands in the file: what a reader copies is to take its place.
function matterOf(filePath: string): string {
  const text = context().texts.get(contentPath(filePath));
  return text ? splitFrontMatter(readText(text.source)).yaml.trim() : '';
}
