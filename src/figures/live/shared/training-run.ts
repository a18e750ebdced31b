import { hire, type Hired } from './hire-worker.ts';
import type { Answer, Ask } from './messages.ts';
import { Pace } from './pace.ts';

/** Said where no worker is to be had. */
export const NOT_STARTED = 'The training could not be started, so the drawing stays as it was. Try again.';

/** How a run stands. */
export type Stand = 'idle' | 'running' | 'paused' | 'done' | 'failed';

/** What a run needs to know of what it trains. */
export interface Training<Set, Frame> {
  hire(): Worker;
  /** Tells whether this frame is the last. */
  isLast(frame: Frame, set: Set): boolean;
  /** How much is trained before the next frame; there is none yet at the start. */
  stepsAtOnce(frame: Frame | undefined): number;
  /** The next frame is asked for before the last is drawn, so that the worker never waits. */
  ahead?(): boolean;
  /** Called whenever something has changed. */
  news(frame?: Frame): void;
}

/** One training at a time, in a worker that lives as long as there is something to do. */
export class Run<Set, Frame extends { step: number }> {
  stand: Stand = 'idle';
  private set: Set | undefined;
  private frame: Frame | undefined;
  private worker: Hired<Ask<Set>> | undefined;
  private number = 0;
  private changed = false;
  private asked = false;
  private away = false;
  private pace = new Pace();
  /** What was said of it last. */
  private said: Stand | undefined = 'idle';
  private readonly training: Training<Set, Frame>;

  constructor(training: Training<Set, Frame>) {
    this.training = training;
  }

  /** How long it still takes until it is at its end, in words; nothing where it does not go on, or there is no telling yet. */
  sayLeft(end: number): string {
    return this.stand === 'running' && this.frame ? this.pace.sayLeft(end - this.frame.step) : '';
  }

  /** Whether its stand is to be said: when it changes, not at every step, and a pause when nothing is under way any more. */
  tells(): boolean {
    if (this.stand === this.said || (this.stand === 'paused' && this.asked)) return false;
    this.said = this.stand;
    return true;
  }

  /** Trains anew; with `steps`, only these are taken, and the run then waits. */
  start(set: Set, steps?: number): void {
    this.number++;
    this.set = set;
    [this.frame, this.changed, this.pace] = [undefined, false, new Pace()];
    this.stand = steps === undefined ? 'running' : 'paused';
    this.said = undefined;
    this.worker ??= this.hire();
    this.send({ run: this.number, set, steps: steps ?? 0 });
    this.training.news();
  }

  /** Goes on with what is set now, from the next frame on that is asked for. */
  change(set: Set): void {
    [this.set, this.changed] = [set, true];
  }

  pause(): void {
    this.stand = 'paused';
    this.training.news();
  }

  goOn(): void {
    this.stand = 'running';
    this.pace.rest();
    this.training.news();
    this.ask();
  }

  /** Takes so many steps of a run that is paused. */
  step(steps: number): void {
    this.pace.rest();
    if (!this.asked) this.send({ run: this.number, steps });
  }

  /** Nothing is trained while the reader is elsewhere. */
  leave(away: boolean): void {
    this.away = away;
    this.pace.rest();
    if (!away) this.ask();
  }

  /** Ends the run and the worker. */
  stop(stand: Stand = 'idle'): void {
    this.number++;
    this.worker?.end();
    this.worker = undefined;
    this.asked = false;
    this.stand = stand;
  }

  private hire(): Hired<Ask<Set>> {
    return hire<Ask<Set>, Answer<Frame>>(
      () => this.training.hire(),
      (answer) => {
        if (answer.run !== this.number) return;
        this.asked = false;
        this.frame = answer.frame;
        this.pace.note(answer.frame.step);
        if (this.training.isLast(answer.frame, this.set!)) this.stop('done');
        if (this.training.ahead?.()) this.ask();
        this.training.news(answer.frame);
        requestAnimationFrame(() => this.ask());
      },
      () => {
        this.stop('failed');
        this.training.news();
      },
    );
  }

  private ask(): void {
    if (this.asked || this.away || this.stand !== 'running') return;
    this.send({ run: this.number, steps: this.training.stepsAtOnce(this.frame) });
  }

  private send(ask: Ask<Set>): void {
    this.asked = true;
    this.worker!.ask(this.changed ? { ...ask, change: this.set! } : ask);
    this.changed = false;
  }
}
