import type { MakeKernel } from '../../nets/kernel/kernel.ts';
import { plainKernel } from '../../nets/kernel/plain-kernel.ts';
import { tellFailures } from './answer-asks.ts';
import type { Answer, Ask, Trained } from './messages.ts';
import { ownKernel } from './own-kernel.ts';

/** One network in training, by steps that the kernel takes. */
export interface Steps<Set, Frame> {
  /** Takes steps until there were so many, or `enough` says so, and tells how it is. */
  go(steps: number, enough?: () => boolean): Frame;
  /** Goes on with what is set now. */
  change?(set: Set): void;
}

/** In a worker: trains by the kernel what it is asked for and nothing else. A frame ends after so many milliseconds, if its steps have not. */
export function answerFrames<Set, Frame>(
  most: number,
  create: (set: Set, kernel: MakeKernel) => Steps<Set, Frame>,
): void {
  const kernel = ownKernel();
  let training: Steps<Set, Frame> | undefined;
  tellFailures();
  self.onmessage = async ({ data }: MessageEvent<Ask<Set>>) => {
    const make = await kernel;
    if (data.set !== undefined) training = create(data.set, make);
    if (!training) return;
    if (data.change !== undefined) training.change?.(data.change);
    const began = performance.now();
    const frame = training.go(data.steps, () => performance.now() - began > most);
    self.postMessage({
      run: data.run,
      frame: { ...frame, took: performance.now() - began, plain: make === plainKernel },
    } satisfies Answer<Trained<Frame>>);
  };
}
