import { Reading } from './ask-worker.ts';
import { ShippedWeights } from './shipped-weights.ts';
import { watchSight } from './watch-sight.ts';
import { Working } from './working.ts';

/** What a figure that reads a shipped network is made of. */
export interface Shipped<Wish, Answer> {
  /** The address of the weights; how many bytes they are is `data-bytes` of the figure. */
  weights: string;
  worker: () => Worker;
  /** Hears of every answer. */
  show: (answer: Answer) => void;
  /** Of a wish and the one before, which was not asked yet: what is asked. The later one alone, where this is left out. */
  join?: (next: Wish, waiting: Wish) => Wish;
  /** Called where something could not be had, before that is said. */
  failed?: () => void;
}

/** A shipped network in a worker: its weights come with the first wish. */
export interface Reader<Wish> {
  wish: (next: Wish) => void;
  /** Something is still to be answered. */
  busy: () => boolean;
  /** Forgets what was wished for. */
  rest: () => void;
}

/** Reads a shipped network for a figure: fetches it at the first wish, says how far that is and where it fails, shows what is out of date, and rests out of sight. */
export function readShipped<Wish, Answer>(
  figure: HTMLElement,
  life: AbortSignal,
  { weights, worker, show, join = (next) => next, failed }: Shipped<Wish, Answer>,
): Reader<Wish> {
  let last: Wish | undefined;
  const working = new Working(figure);
  const shipped = new ShippedWeights(
    figure,
    (bytes) => bytes,
    () => {
      failed?.();
      working.end();
    },
  );
  const reading = new Reading<Wish, Answer>(
    worker,
    (answer) => {
      shipped.ready();
      working.end();
      show(answer);
      if (reading.busy) working.begin();
    },
    () => shipped.fail('The network could not be started, so the drawing stays as it was. Try again.'),
  );

  function wish(next: Wish): void {
    last = next;
    reading.wish(reading.waiting === undefined ? next : join(next, reading.waiting));
    shipped.want(weights, go);
  }

  function go(weights: ArrayBuffer): void {
    reading.go(weights);
    if (reading.busy) working.begin();
  }

  // Whoever leaves before the answer has it when they come back.
  let owed = false;
  watchSight(figure, life, (away) => {
    if (away) {
      // One may leave twice: the figure, and then the page.
      owed ||= reading.busy;
      reading.end();
    } else if (owed) {
      owed = false;
      wish(last!);
    }
  });
  figure.querySelector('[data-do=retry]')!.addEventListener('click', () => wish(last!), { signal: life });
  const end = (): void => {
    reading.end();
    working.end();
  };
  life.addEventListener('abort', end);
  return {
    wish,
    busy: () => reading.busy,
    rest() {
      end();
      owed = false;
      shipped.rest();
    },
  };
}
