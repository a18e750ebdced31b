import type { Ring } from '../../nets/rings.ts';
import type { Look, Result } from './model.ts';

/** What the page asks of the worker. */
export interface Wish {
  a: number;
  b: number;
  off: number[];
  count: boolean;
}

/** What the worker answers. */
export interface Answer {
  look: Look;
  rings: Ring[];
  /** There when it was asked to count, with the milliseconds that it took. */
  result?: Result;
  took?: number;
}
