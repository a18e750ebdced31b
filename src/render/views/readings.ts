import { perContextByKey } from '../../content/context.ts';
import { placeOf } from '../../content/domain/page-places.ts';
import { present } from '../../shared/present.ts';
import { Counted } from '../../shared/words.ts';
import { renderInline } from '../markdown/render-inline.ts';
import { allOf } from './entries.ts';
import type { ReadingListView, ReadingView } from './types/work-views.ts';
import { plain } from './titled.ts';
import { findWork } from './works.ts';

const entryOf = perContextByKey(
  () => allOf('readingLists'),
  ({ id }) => placeOf(`${id}.yaml`)?.lecture ?? '',
);

/** The reading list of a lecture; without a file it is empty. */
export async function readingListOf(slug: string): Promise<ReadingListView> {
  const [entry] = await entryOf(slug);
  if (!entry) return { items: [] };
  const path = `${entry.id}.yaml`;
  const items = entry.data.items.map(async (item): Promise<ReadingView[]> => {
    const { cite, part, sent, companion, note } = item;
    const work = await findWork(cite);
    if (!work) return [];
    const view: ReadingView = present({
      work,
      part,
      sent,
      companionHtml: companion && (await renderInline(companion, path, `${cite}-companion`)),
      noteTitle: note && plain(note.title, path),
      noteHtml: note && (await renderInline(note.text, path, `${cite}-note`)),
      recommendedBy: item.recommended_by,
    });
    return [view];
  });
  return present({ items: (await Promise.all(items)).flat(), sentAs: entry.data.sent_as });
}

/** How many pieces a reading list holds, in a sentence. */
export function sayReadings(count: number): string {
  return count
    ? `${Counted(count, 'piece')} recommended for the talk, in the order they were listed.`
    : 'Nothing was recommended for this talk, as far as the notes say.';
}
