import { chooseKernel } from '../../nets/kernel/wasm.ts';
import wasm from '../../nets/kernel/kernel.wasm?url&inline';
import { tellFailures } from '../shared/answer-asks.ts';
import type { Ask } from '../shared/ask-worker.ts';
import { bytesOf } from '../shared/bytes.ts';
import type { Answer, Wish } from './messages.ts';
import { createReader, type Reader } from './model.ts';

const kernel = chooseKernel(bytesOf(wasm));
let reader: Reader | undefined;
tellFailures();

self.onmessage = async ({ data }: MessageEvent<Ask<Wish>>) => {
  const make = await kernel;
  if ('weights' in data) {
    reader = createReader(data.weights, make);
    return;
  }
  const { rings } = reader!;
  const began = performance.now();
  const look = reader!.look(data.a, data.b, data.off);
  const result = data.count ? reader!.count(data.off) : undefined;
  const answer: Answer = { look, rings, ...(result && { result, took: performance.now() - began }) };
  self.postMessage(answer);
};
