import { sayLost } from '../../../shared/load-part.ts';
import { Reading } from './ask-worker.ts';
import { fetchBytes } from './bytes.ts';
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
  end: () => void;
}

/** Reads a shipped network for a figure: fetches it at the first wish, says how far that is and where it fails, shows what is out of date, and rests out of sight. */
export function readShipped<Wish, Answer>(
  figure: HTMLElement,
  { weights, worker, show, join = (next) => next, failed }: Shipped<Wish, Answer>,
): Reader<Wish> {
  const one = <E extends Element = HTMLElement>(of: string): E => figure.querySelector<E>(of)!;
  let bytes: ArrayBuffer | undefined;
  let fetching = false;
  /** What failed may lie broken in a cache: it is asked for anew. */
  let anew = false;
  let last: Wish | undefined;
  /** What was said before it was said that something is fetched, or failed. */
  let said: string | undefined;
  const working = new Working(figure);
  const reading = new Reading<Wish, Answer>(
    worker,
    (answer) => {
      stand('ready');
      working.end();
      said = undefined;
      show(answer);
      if (reading.busy) working.begin();
    },
    () => fail('The network could not be started, so the drawing stays as it was. Try again.'),
  );

  function wish(next: Wish): void {
    last = next;
    reading.wish(reading.waiting === undefined ? next : join(next, reading.waiting));
    if (bytes) go(bytes);
    else void load();
  }

  function go(weights: ArrayBuffer): void {
    reading.go(weights);
    if (reading.busy) working.begin();
  }

  async function load(): Promise<void> {
    said ??= one('[data-said]').textContent;
    one('[data-said]').textContent = 'Fetching the network’s weights.';
    stand('loading');
    if (fetching) return;
    fetching = true;
    try {
      bytes = await fetchBytes(weights, anew, (there) => {
        one<HTMLProgressElement>('.load progress').value = there / Number(figure.dataset['bytes']);
      });
      // Who has reset the figure meanwhile is told nothing of it any more.
      if (figure.dataset['stand'] === 'loading') one('[data-said]').textContent = said;
      go(bytes);
    } catch {
      anew = true;
      if (figure.dataset['stand'] === 'loading')
        fail('The network’s weights could not be fetched, so the drawing stays as it was. Try again.');
    }
    fetching = false;
  }

  function fail(why: string): void {
    failed?.();
    working.end();
    stand('failed');
    [bytes, anew] = [undefined, true];
    said ??= one('[data-said]').textContent;
    sayLost(one('[data-said]'), why);
  }

  function stand(how: 'idle' | 'loading' | 'ready' | 'failed'): void {
    figure.dataset['stand'] = how;
    one('.load').hidden = how === 'idle' || how === 'ready';
    one('.load progress').hidden = how === 'failed';
    one('[data-do=retry]').hidden = how !== 'failed';
  }

  // Whoever leaves before the answer has it when they come back.
  let owed = false;
  const unwatch = watchSight(figure, (away) => {
    if (away) {
      owed = reading.busy;
      reading.end();
    } else if (owed) wish(last!);
  });
  one('[data-do=retry]').addEventListener('click', () => wish(last!));
  stand('idle');
  return {
    wish,
    busy: () => reading.busy,
    rest() {
      reading.end();
      working.end();
      owed = false;
      said = undefined;
      stand('idle');
    },
    end() {
      reading.end();
      working.end();
      unwatch();
    },
  };
}
