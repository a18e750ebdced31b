import type { Ask as AskToRead } from './ask-worker.ts';
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

interface Reader<Wish, Answered> {
  look(wish: Wish): Answered;
}

/** In a worker: opens a network with the weights that come first, once, and answers each wish after them. */
export function answerWishes<Wish, Answered>(
  open: (weights: ArrayBuffer) => Reader<Wish, Answered> | Promise<Reader<Wish, Answered>>,
): void {
  let reader: ReturnType<typeof open>;
  tellFailures();
  self.onmessage = async ({ data }: MessageEvent<AskToRead<Wish & object>>) => {
    if ('weights' in data) reader = open(data.weights);
    else self.postMessage((await reader).look(data));
  };
}
