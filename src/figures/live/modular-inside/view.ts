import weights from '../../nets/weights/mod-113/epoch-04000.bin?url';
import { ownWorker } from '../../../shared/own-script.ts';
import { Controls } from '../shared/controls.ts';
import { hearPresses } from '../shared/hear-presses.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { fillTables, paint, remember } from '../shared/picture.ts';
import { readShipped } from '../shared/read-shipped.ts';
import { draw, readGroups, sayCounts, sayLook, sayResult, tablesOf } from './draw.ts';
import type { Answer, Wish } from './messages.ts';
import { KEYS, offIn, PARAMS, PRESETS, SWITCHES, switched } from './params.ts';
import worker from './worker.ts?worker&url';

/** Brings the figure to life. */
export const enliven: Enliven = (figure, life) => {
  const one = <E extends Element = HTMLElement>(of: string): E => figure.querySelector<E>(of)!;
  const groups = readGroups(figure.dataset['groups']!, KEYS);
  const asBuilt = remember(figure);

  const controls = new Controls(figure, life, PARAMS, 'modular-inside', (key, final) => {
    if (final) spoken = false;
    wish(final && SWITCHES.includes(key as never));
  });
  /** What was found is announced once the reader has let go, not while a slider moves. */
  let spoken = true;
  let result = '';

  const reader = readShipped<Wish, Answer>(figure, life, {
    weights,
    worker: () => ownWorker(worker),
    show,
    // That something is to be counted is not forgotten.
    join: (next, waiting) => ({ ...next, count: next.count || waiting.count }),
    failed() {
      spoken = false;
      one('[data-word=by]').textContent = '';
    },
  });

  function show({ look, rings, result: counted, took }: Answer): void {
    paint(figure, draw(look, rings, groups));
    if (counted) {
      paint(figure, {
        paths: {},
        words: {
          ...sayCounts(counted),
          by: `Counted in your browser in ${(took! / 1000).toFixed(2)} seconds.`,
        },
      });
      result = sayResult(counted);
    }
    if (spoken || reader.busy()) return;
    spoken = true;
    fillTables(figure, tablesOf(look, groups));
    one('[data-said]').textContent = `${sayLook(look)} ${result}`.trim();
  }

  function wish(count: boolean): void {
    const { a, b } = controls.set;
    mark();
    if (count) one('[data-word=by]').textContent = 'Counting over all sums.';
    reader.wish({ a, b, off: offIn(controls.set), count });
  }

  function mark(): void {
    figure.querySelectorAll('[data-preset]').forEach((button, i) => {
      button.setAttribute('aria-pressed', String(controls.are(SWITCHES, switched(PRESETS[i]!.on))));
    });
  }

  hearPresses(figure, life, {
    preset(at) {
      controls.change(switched(PRESETS[at]!.on));
      spoken = false;
      wish(true);
    },
    reset() {
      reader.rest();
      [result, spoken] = ['', true];
      controls.reset();
      asBuilt();
      mark();
    },
  });
  if (!controls.are(['a', 'b', ...SWITCHES])) {
    spoken = false;
    wish(true);
  }
};
