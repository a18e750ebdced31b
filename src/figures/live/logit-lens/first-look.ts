import type { Look, Seen } from './model.ts';

/** What the page holds of a first look: nothing is switched off in it, and three digits of a number are enough. */
export interface FirstLook {
  pieces: string[];
  now: Seen;
}

/** All of a first look. */
export function wholeOf({ pieces, now }: FirstLook): Look {
  return { pieces, beyond: 0, now, intact: now };
}
