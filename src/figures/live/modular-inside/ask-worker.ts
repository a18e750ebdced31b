import { hire, type Hired } from '../shared/hire-worker.ts';
import type { Answer, Ask } from './messages.ts';

type Wish = Extract<Ask, { a: number }>;

/** One wish at a time goes to the worker, which lives while there is something to answer or the figure is in sight. */
export class Reading {
  private worker: Hired<Ask> | undefined;
  private wished: Wish | undefined;
  private asked = false;
  private readonly make: () => Worker;
  private readonly news: (answer: Answer) => void;
  private readonly failed: () => void;

  constructor(make: () => Worker, news: (answer: Answer) => void, failed: () => void) {
    [this.make, this.news, this.failed] = [make, news, failed];
  }

  /** Something is still to be answered. */
  get busy(): boolean {
    return this.asked || this.wished !== undefined;
  }

  /** Takes the place of what has not been asked yet; that something is to be counted is not forgotten. */
  wish(next: Wish): void {
    this.wished = { ...next, count: next.count || this.wished?.count === true };
  }

  /** Asks, if nothing is under way. */
  go(weights: ArrayBuffer): void {
    if (this.asked || !this.wished) return;
    this.worker ??= this.start(weights);
    this.asked = true;
    const wish = this.wished;
    this.wished = undefined;
    this.worker.ask(wish);
  }

  /** Ends the worker. What was wished for and not answered is forgotten. */
  end(): void {
    this.worker?.end();
    [this.worker, this.wished, this.asked] = [undefined, undefined, false];
  }

  private start(weights: ArrayBuffer): Hired<Ask> {
    const worker = hire<Ask, Answer>(
      this.make,
      (answer) => {
        this.asked = false;
        this.news(answer);
        this.go(weights);
      },
      () => {
        this.end();
        this.failed();
      },
    );
    worker.ask({ weights });
    return worker;
  }
}
