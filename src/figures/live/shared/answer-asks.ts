import type { Answer, Ask } from './messages.ts';

/** In a worker: a promise that fails is an error of the worker, which the page hears of. */
export function tellFailures(): void {
  addEventListener('unhandledrejection', ({ reason }) => {
    throw reason;
  });
}

/** In a worker: trains what it is asked for and nothing else, so whoever stops asking has stopped the training. */
export function answerAsks<Set, Frame>(create: (set: Set) => { go(steps: number): Frame }): void {
  let training: { go(steps: number): Frame } | undefined;
  self.onmessage = ({ data }: MessageEvent<Ask<Set>>) => {
    if (data.set) training = create(data.set);
    if (training) self.postMessage({ run: data.run, frame: training.go(data.steps) } satisfies Answer<Frame>);
  };
}
