import weights from '../../nets/weights/mod-113/epoch-04000.bin?url';
import { sayLost } from '../../../shared/load-part.ts';
import { ownWorker } from '../../../shared/own-script.ts';
import { fetchBytes } from '../shared/bytes.ts';
import { Controls } from '../shared/controls.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { fillTables, paint, remember } from '../shared/picture.ts';
import { watchSight } from '../shared/watch-sight.ts';
import { draw, readGroups, sayCounts, sayLook, sayResult, tablesOf } from './draw.ts';
import type { Answer } from './messages.ts';
import { KEYS, offIn, PARAMS, PRESETS, SWITCHES, switched } from './params.ts';
import { Reading } from './ask-worker.ts';
import worker from './worker.ts?worker&url';

/** Brings the figure to life. */
export const enliven: Enliven = (figure) => {
  const one = <E extends Element = HTMLElement>(of: string): E => figure.querySelector<E>(of)!;
  const groups = readGroups(figure.dataset['groups']!, KEYS);
  const asBuilt = remember(figure);
  let bytes: ArrayBuffer | undefined;
  let fetching = false;
  /** What failed may lie broken in a cache: it is asked for anew. */
  let failed = false;

  const controls = new Controls(figure, PARAMS, 'modular-inside', (key, final) => {
    if (final) spoken = false;
    wish(final && SWITCHES.includes(key as never));
  });
  /** What was found is announced once the reader has let go, not while a slider moves. */
  let spoken = true;
  let result = '';

  const reading = new Reading(
    () => ownWorker(worker),
    show,
    () => fail('The network could not be started, so the drawing stays as it was. Try again.'),
  );

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
    stand('ready');
    if (spoken || reading.busy) return;
    spoken = true;
    fillTables(figure, tablesOf(look, groups));
    one('[data-said]').textContent = `${sayLook(look)} ${result}`.trim();
  }

  /** Asks for what is set, fetching the weights first if they are not there yet. */
  function wish(count: boolean): void {
    const { a, b } = controls.set;
    mark();
    if (count) one('[data-word=by]').textContent = 'Counting over all sums.';
    reading.wish({ a, b, off: offIn(controls.set), count });
    if (bytes) reading.go(bytes);
    else void load();
  }

  async function load(): Promise<void> {
    if (fetching) return;
    fetching = true;
    const said = one('[data-said]').textContent;
    one('[data-said]').textContent = 'Fetching the network’s weights.';
    stand('loading');
    try {
      bytes = await fetchBytes(weights, failed, (there) => {
        one<HTMLProgressElement>('.load progress').value = there / Number(figure.dataset['bytes']);
      });
      one('[data-said]').textContent = said;
      reading.go(bytes);
    } catch {
      fail('The network’s weights could not be fetched, so the drawing stays as it was. Try again.');
    }
    fetching = false;
  }

  function fail(why: string): void {
    one('[data-word=by]').textContent = '';
    stand('failed');
    [bytes, failed] = [undefined, true];
    sayLost(one('[data-said]'), why);
  }

  function stand(how: 'idle' | 'loading' | 'ready' | 'failed'): void {
    figure.dataset['stand'] = how;
    one('.load').hidden = how === 'idle' || how === 'ready';
    one('.load progress').hidden = how === 'failed';
    one('[data-do=retry]').hidden = how !== 'failed';
  }

  function mark(): void {
    figure.querySelectorAll('[data-preset]').forEach((button, i) => {
      button.setAttribute('aria-pressed', String(controls.are(SWITCHES, switched(PRESETS[i]!.on))));
    });
  }

  const onClick = ({ target }: Event): void => {
    const { dataset } = target as HTMLElement;
    if (dataset['preset']) {
      controls.change(switched(PRESETS[Number(dataset['preset'])]!.on));
      spoken = false;
      wish(true);
    } else if (dataset['do'] === 'retry') {
      spoken = false;
      wish(true);
    } else if (dataset['do'] === 'reset') {
      reading.end();
      [result, spoken] = ['', true];
      controls.reset();
      asBuilt();
      mark();
      stand('idle');
    }
  };
  // Whoever leaves before the answer has it when they come back.
  let owed = false;
  const unwatch = watchSight(figure, (away) => {
    if (away) {
      owed = reading.busy;
      reading.end();
    } else if (owed) wish(true);
  });
  figure.addEventListener('click', onClick);
  one<HTMLFieldSetElement>('fieldset').disabled = false;
  stand('idle');
  if (!controls.are(['a', 'b', ...SWITCHES])) {
    spoken = false;
    wish(true);
  }

  return () => {
    reading.end();
    unwatch();
  };
};
