import type { Frame } from './model.ts';
import type { Set } from './params.ts';

/** What the page asks of the worker: fresh models first where `set` is given, then so many steps. */
export interface Ask {
  /** Number of the run; an answer to an earlier one is out of date. */
  run: number;
  set?: Set;
  steps: number;
}

/** What the worker answers. */
export interface Answer {
  run: number;
  frame: Frame;
}
