import { hire, type Hired } from './hire-worker.ts';

/** What a worker that reads a network is asked: the network's weights come first, once. */
export type Ask<Wish> = { weights: ArrayBuffer } | Wish;

/** One wish at a time goes to the worker, which lives while there is something to answer or the figure is in sight. */
export class Reading<Wish, Answer> {
  private worker: Hired<Ask<Wish>> | undefined;
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

  /** What has not been asked yet. */
  get waiting(): Wish | undefined {
    return this.wished;
  }

  /** Takes the place of what has not been asked yet. */
  wish(next: Wish): void {
    this.wished = next;
  }

  /** Asks, if nothing is under way. */
  go(weights: ArrayBuffer): void {
    if (this.asked || this.wished === undefined) return;
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

  private start(weights: ArrayBuffer): Hired<Ask<Wish>> {
    const worker = hire<Ask<Wish>, Answer>(
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
