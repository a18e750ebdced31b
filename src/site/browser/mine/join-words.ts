import type { Mine } from './mine.ts';

/**
 * What one tab holds and what another has stored since this one last looked (`seen`), put together so that no words are lost:
 * where both have written, this tab's stay in its field and the other's are kept beside them.
 */
export function joinWords(here: Mine, seen: string, stored: Mine | undefined): Mine {
  const theirs = stored?.words ?? '';
  const also = stored?.also ?? here.also;
  const rest = { ...here, ...stored, also };
  if (theirs === seen || theirs === here.words) return { ...rest, words: here.words };
  if (here.words === seen) return { ...rest, words: theirs };
  const isNew = theirs.trim() && !also?.includes(theirs);
  return { ...rest, words: here.words, also: isNew ? [...(also ?? []), theirs] : also };
}
