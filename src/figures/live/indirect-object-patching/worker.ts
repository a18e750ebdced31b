import wasm from '../../nets/kernel/kernel.wasm?url&inline';
import { chooseKernel } from '../../nets/kernel/wasm.ts';
import { tellFailures } from '../shared/answer-asks.ts';
import { bytesOf } from '../shared/bytes.ts';
import type { Answer, Ask } from '../shared/messages.ts';
import { createOwn, type OwnFrame } from './train-own.ts';

const kernel = chooseKernel(bytesOf(wasm));
/** Milliseconds that a frame may take. */
const FRAME = 60;

// Does nothing but what it is asked: whoever stops asking has stopped the training.
let own: ReturnType<typeof createOwn> | undefined;
tellFailures();

self.onmessage = async ({ data }: MessageEvent<Ask<number>>) => {
  const make = await kernel;
  if (data.set !== undefined) own = createOwn(data.set, make);
  if (!own) return;
  const began = performance.now();
  const frame = own.go(data.steps, () => performance.now() - began > FRAME);
  self.postMessage({ run: data.run, frame } satisfies Answer<OwnFrame>);
};
