import { keep, recall } from './stored.ts';

/** Where the places at which a reader stopped are kept: a list of them as JSON, the last one first. */
export const PLACE = 'place';

/** A page that somebody has read, and where they stopped. */
export interface Place {
  path: string;
  /** Of the heading that they had come to; none on the first screen. */
  id?: string | undefined;
  /** Lecture, page and heading, for people. */
  text: string;
}

/** The places that are kept, the last one first. */
export function readPlaces(): Place[] {
  try {
    // Once it was a single one.
    const kept = [JSON.parse(recall(PLACE) ?? '[]')].flat() as (Partial<Place> | null)[];
    return kept.filter((place): place is Place => !!place?.text && !!place.path?.startsWith?.('/'));
  } catch {
    // The browser keeps nothing, or something else has written there.
    return [];
  }
}

/** Keeps a place as the last one, and one for each page. */
export function keepPlace(place: Place): void {
  const others = readPlaces().filter(({ path }) => path !== place.path);
  keep(PLACE, JSON.stringify([place, ...others].slice(0, 99)));
}
