import type { Context } from '../../../content/context.ts';
import { placeOf } from '../../../content/domain/page-places.ts';
import { partOf } from '../../../content/domain/parts.ts';

/** What the page of a file (from the content folder) is called in a word or two: "Notes", a topic's short name. */
export function pageName(path: string, { texts, targets }: Context): string {
  const place = placeOf(path);
  if (!place) return '';
  const short = texts.get(path)?.data?.['short'];
  if (place.kind === 'topic' || place.kind === 'question' || place.kind === 'term')
    return typeof short === 'string' ? short : (targets.map.find(place.address)?.title ?? place.id);
  return partOf(place)?.title ?? 'Overview';
}
