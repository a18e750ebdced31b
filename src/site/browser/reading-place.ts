import { keep, recall } from './stored.ts';

/** Where the places at which a reader stopped are kept: a list of them as JSON, the last one first. */
export const PLACE = 'place';

const [MOST, LONGEST] = [99, 1000];

/** A page that somebody has read, and where they stopped. */
export interface Place {
  path: string;
  /** Of the heading that they had come to; none on the first screen. */
  id?: string | undefined;
  /** Lecture, page and heading, for people. */
  text: string;
  /** They have come to the end of the text, and looked at it for as long as reading takes. */
  read?: boolean | undefined;
}

/** The places of this site that are kept, the last one first. */
export function readPlaces(): Place[] {
  return readAll().filter(({ path }) => path.startsWith(import.meta.env.BASE_URL));
}

/** Keeps a place as the last one, and one for each page. */
export function keepPlace(place: Place): void {
  const [before, others] = [readAll().find(({ path }) => path === place.path), readAll()];
  const now = { ...place, read: place.read || before?.read };
  keep(PLACE, JSON.stringify([now, ...others.filter(({ path }) => path !== place.path)].slice(0, MOST)));
}

// Another site on this host may keep its places here too, and something else may have written whatever it likes.
function readAll(): Place[] {
  try {
    // Once it was a single one.
    const kept = [JSON.parse(recall(PLACE) ?? '[]')].flat() as unknown[];
    return kept.slice(0, MOST).filter(isPlace);
  } catch {
    return [];
  }
}

function isPlace(kept: unknown): kept is Place {
  const { path, id = '', text, read = true } = (kept ?? {}) as Record<string, unknown>;
  return (
    !!text &&
    read === true &&
    [path, id, text].every((said) => typeof said === 'string' && said.length < LONGEST)
  );
}
