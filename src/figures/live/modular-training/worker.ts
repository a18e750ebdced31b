import wasm from '../../nets/kernel/kernel.wasm?url&inline';
import { plainKernel } from '../../nets/kernel/plain-kernel.ts';
import { chooseKernel } from '../../nets/kernel/wasm.ts';
import { tellFailures } from '../shared/answer-asks.ts';
import { bytesOf } from '../shared/bytes.ts';
import type { Answer, Ask } from '../shared/messages.ts';
import { createTraining, EVERY, type Training } from './model.ts';
import type { Set, TrainedFrame } from './messages.ts';

// The kernel is 4 kB and comes with the code. In here the page's policy does not reign, so it need not allow WebAssembly.
const kernel = chooseKernel(bytesOf(wasm));
/** Milliseconds that a frame may take when there is no end to the steps asked for. */
const FRAME = 45;

// Does nothing but what it is asked: whoever stops asking has stopped the training.
let training: Training | undefined;
tellFailures();

self.onmessage = async ({ data }: MessageEvent<Ask<Set>>) => {
  const make = await kernel;
  if (data.set) training = createTraining(data.set, make);
  if (!training) return;
  if (data.change) training.decayFrom(data.change.from);
  const began = performance.now();
  const full = data.steps > EVERY;
  const frame = training.go(data.steps, () => full && performance.now() - began > FRAME);
  const answer: Answer<TrainedFrame> = {
    run: data.run,
    frame: { ...frame, took: performance.now() - began, plain: make === plainKernel },
  };
  self.postMessage(answer);
};
