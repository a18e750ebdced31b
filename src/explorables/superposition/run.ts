import type { Answer, Ask } from './messages.ts';
import { STEPS, type Frame } from './model.ts';
import type { Set } from './params.ts';

/** How a run stands. */
export type Stand = 'idle' | 'running' | 'paused' | 'done' | 'failed';

/** One training at a time, in a worker that lives as long as there is something to do. */
export class Run {
  stand: Stand = 'idle';
  private worker: Worker | undefined;
  private number = 0;
  private asked = false;
  private away = false;
  private readonly news: (frame?: Frame) => void;
  private readonly stepsAtOnce: () => number;

  /** `news` is called whenever something has changed; `stepsAtOnce` says how much is trained between two frames. */
  constructor(news: (frame?: Frame) => void, stepsAtOnce: () => number) {
    this.news = news;
    this.stepsAtOnce = stepsAtOnce;
  }

  /** Trains anew. */
  start(set: Set): void {
    this.number++;
    this.stand = 'running';
    this.worker ??= this.hire();
    this.asked = true;
    this.worker.postMessage({ run: this.number, set, steps: 0 } satisfies Ask);
    this.news();
  }

  pause(): void {
    this.stand = 'paused';
    this.news();
  }

  goOn(): void {
    this.stand = 'running';
    this.news();
    this.ask();
  }

  /** Nothing is trained while the reader is elsewhere. */
  leave(away: boolean): void {
    this.away = away;
    if (!away) this.ask();
  }

  /** Ends the run and the worker. */
  stop(stand: Stand = 'idle'): void {
    this.number++;
    this.worker?.terminate();
    this.worker = undefined;
    this.asked = false;
    this.stand = stand;
  }

  private hire(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.run !== this.number) return;
      this.asked = false;
      if (data.frame.step >= STEPS) this.stop('done');
      this.news(data.frame);
      requestAnimationFrame(() => this.ask());
    };
    worker.onerror = worker.onmessageerror = () => {
      this.stop('failed');
      this.news();
    };
    return worker;
  }

  private ask(): void {
    if (this.asked || this.away || this.stand !== 'running') return;
    this.asked = true;
    this.worker!.postMessage({ run: this.number, steps: this.stepsAtOnce() } satisfies Ask);
  }
}
