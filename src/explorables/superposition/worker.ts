import type { Answer, Ask } from '../shared/messages.ts';
import { createTraining, type Frame, type Training } from './model.ts';
import type { Set } from './params.ts';

// Does nothing but what it is asked: whoever stops asking has stopped the training.
let training: Training | undefined;

self.onmessage = ({ data }: MessageEvent<Ask<Set>>) => {
  if (data.set) training = createTraining(data.set);
  if (training) self.postMessage({ run: data.run, frame: training.go(data.steps) } satisfies Answer<Frame>);
};
