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

/** A frame of what a kernel trains. */
export type Trained<Frame> = Frame & {
  /** Milliseconds that it took. */
  took: number;
  /** There was no WebAssembly with SIMD: plain TypeScript did it. */
  plain: boolean;
};
