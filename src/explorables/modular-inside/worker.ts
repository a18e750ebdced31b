import type { Answer, Ask } from './messages.ts';
import { createReader, type Reader } from './model.ts';

let reader: Reader | undefined;

self.onmessage = ({ data }: MessageEvent<Ask>) => {
  if ('weights' in data) {
    reader = createReader(data.weights);
    return;
  }
  const { rings } = reader!;
  const began = performance.now();
  const look = reader!.look(data.a, data.b, data.off);
  const result = data.count ? reader!.count(data.off) : undefined;
  const answer: Answer = { look, rings, ...(result && { result, took: performance.now() - began }) };
  self.postMessage(answer);
};
