import type { Frame } from './model.ts';

export type { Set } from './params.ts';

/** A frame as the worker answers it. */
export interface TrainedFrame extends Frame {
  /** Milliseconds that it took. */
  took: number;
  /** There was no WebAssembly with SIMD: plain TypeScript did it. */
  plain: boolean;
}
