import { answerWishes } from '../shared/answer-asks.ts';
import { ownKernel } from '../shared/own-kernel.ts';
import type { Answer, Wish } from './messages.ts';
import { createReader } from './model.ts';

answerWishes(async (weights) => {
  const reader = createReader(weights, await ownKernel());
  return {
    look({ a, b, off, count }: Wish): Answer {
      const began = performance.now();
      const look = reader.look(a, b, off);
      const result = count ? reader.count(off) : undefined;
      return { look, rings: reader.rings, ...(result && { result, took: performance.now() - began }) };
    },
  };
});
