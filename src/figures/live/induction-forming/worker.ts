import kernelAddress from '../../nets/kernel/kernel.wasm?url&inline';
import { plainKernel } from '../../nets/kernel/plain-kernel.ts';
import { chooseKernel } from '../../nets/kernel/wasm.ts';
import { tellFailures } from '../shared/answer-asks.ts';
import { bytesOf } from '../shared/bytes.ts';
import type { Answer, Ask } from '../shared/messages.ts';
import { createTraining, type TrainedFrame, type Training } from './model.ts';

// In here the page's policy does not reign, so it need not allow WebAssembly.
const kernel = chooseKernel(bytesOf(kernelAddress));
/** Milliseconds that a frame may take. */
const FRAME = 90;

let training: Training | undefined;
tellFailures();

self.onmessage = async ({ data }: MessageEvent<Ask<{ seed: number }>>) => {
  const make = await kernel;
  if (data.set) training = createTraining(data.set.seed, make);
  if (!training) return;
  const began = performance.now();
  const frame = training.go(data.steps, () => performance.now() - began > FRAME);
  const answer: Answer<TrainedFrame> = { run: data.run, frame: { ...frame, plain: make === plainKernel } };
  self.postMessage(answer);
};
