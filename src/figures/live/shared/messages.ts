/** What a page asks of a worker that trains: a fresh start first where `set` is given, then so many steps. */
export interface Ask<Set> {
  /** Number of the run; an answer to an earlier one is out of date. */
  run: number;
  set?: Set;
  /** What is set from now on, in the run as it stands. */
  change?: Set;
  steps: number;
}

/** What the worker answers. */
export interface Answer<Frame> {
  run: number;
  frame: Frame;
}
