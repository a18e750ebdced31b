import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs';
import { localDay, type Mine } from './mine.ts';

// In whole days: a page is no deck that one sits over for minutes. Without chance, so that it can be foretold.
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });
const GRADES: Record<NonNullable<Mine['went']>, Grade> = {
  'Knew it': Rating.Good,
  Partly: Rating.Hard,
  'Not yet': Rating.Again,
};

/** What is remembered of the last time: how it stood before and after. */
interface Remembered {
  before: Card;
  after: Card;
}

/**
 * The day on which to ask again after it went so, and what has to be remembered for that. What was only marked is asked the day after;
 * who judges anew before it is due corrects the last time.
 */
export function nextTime(
  { card, due, went = 'Not yet' }: Mine,
  now = new Date(),
): Pick<Mine, 'due' | 'card'> {
  const from = (before: Card): Pick<Mine, 'due' | 'card'> => {
    const { card: after } = scheduler.next(before, now, GRADES[went]);
    return { due: localDay(after.due), card: { before, after } satisfies Remembered };
  };
  try {
    const { before, after } = card as Remembered;
    return from(due && due <= localDay(now) ? after : before);
  } catch {
    // The first time, or something else has written there.
    return from(createEmptyCard(now));
  }
}
