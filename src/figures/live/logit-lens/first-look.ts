import type { Look, Seen } from './model.ts';
import type { Wish } from './params.ts';

/** What the page holds of a first look: nothing is switched off in it, and three digits of a number are enough. */
export interface FirstLook {
  wish: Wish;
  pieces: string[];
  now: Seen;
}

/** All of a first look. */
export function wholeOf({ wish, pieces, now }: FirstLook): Look {
  return { wish, pieces, beyond: 0, now, intact: now };
}
