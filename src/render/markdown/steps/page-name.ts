import type { Context } from '../../../content/context.ts';
import { placeOf } from '../../../content/domain/page-places.ts';
import { PARTS } from '../../../content/domain/parts.ts';

/** What the page of a file (from the content folder) is called in a word or two: "Notes", a topic's short name. */
export function pageName(path: string, { texts, targets }: Context): string {
  const place = placeOf(path);
  if (!place) return '';
  const parts: Record<string, string | undefined> = { slot: 'summary', lecture: 'overview' };
  const part = parts[place.kind] ?? place.id;
  const title = PARTS.find(({ id }) => id === part)?.title;
  const short = texts.get(path)?.data?.['short'];
  if (place.kind === 'topic' || place.kind === 'question' || place.kind === 'term')
    return typeof short === 'string' ? short : (targets.map.find(place.address)?.title ?? place.id);
  return title ?? 'Overview';
}
