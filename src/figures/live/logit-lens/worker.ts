import wasm from '../../nets/kernel/kernel.wasm?url&inline';
import { chooseKernel } from '../../nets/kernel/wasm.ts';
import { tellFailures } from '../shared/answer-asks.ts';
import type { Ask } from '../shared/ask-worker.ts';
import { bytesOf } from '../shared/bytes.ts';
import { createModel } from './model.ts';
import type { Wish } from './params.ts';

let model: Promise<ReturnType<typeof createModel>>;
tellFailures();

self.onmessage = async ({ data }: MessageEvent<Ask<Wish>>) => {
  if ('weights' in data)
    model = chooseKernel(bytesOf(wasm)).then((kernel) => createModel(data.weights, kernel));
  else self.postMessage((await model).look(data));
};
