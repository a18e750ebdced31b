import { tellFailures } from '../shared/answer-asks.ts';
import type { Ask } from '../shared/ask-worker.ts';
import { createReader, type Reader } from './model.ts';
import type { Wish } from './params.ts';

let reader: Reader | undefined;
tellFailures();

self.onmessage = ({ data }: MessageEvent<Ask<Wish>>) => {
  if ('weights' in data) reader = createReader(data.weights);
  else self.postMessage(reader!.look(data));
};
