import { perContextByKey } from '../../content/context.ts';
import { placeOf } from '../../content/domain/page-places.ts';
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
    const view: ReadingView = {
      work,
      ...(part ? { part } : {}),
      ...(sent ? { sent } : {}),
      ...(companion ? { companionHtml: await renderInline(companion, path, `${cite}-companion`) } : {}),
      ...(note
        ? {
            noteTitle: plain(note.title, path),
            noteHtml: await renderInline(note.text, path, `${cite}-note`),
          }
        : {}),
      ...(item.recommended_by ? { recommendedBy: item.recommended_by } : {}),
    };
    return [view];
  });
  const sentAs = entry.data.sent_as;
  return {
    items: (await Promise.all(items)).flat(),
    ...(sentAs ? { sentAs } : {}),
  };
}

/** How many pieces a reading list holds, in a sentence. */
export function sayReadings(count: number): string {
  return count
    ? `${Counted(count, 'piece')} recommended for the talk, in the order they were listed.`
    : 'Nothing was recommended for this talk, as far as the notes say.';
}
