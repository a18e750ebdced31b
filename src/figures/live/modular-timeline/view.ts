import { unpackWeights } from '../../nets/modular/checkpoint.ts';
import { settings } from '../../nets/weights/mod-59/manifest.json';
import { sayLost } from '../../../shared/load-part.ts';
import { fetchBytes } from '../shared/bytes.ts';
import { Controls } from '../shared/controls.ts';
import { Fetched } from '../shared/fetched.ts';
import { hearPresses } from '../shared/hear-presses.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { paint, remember } from '../shared/picture.ts';
import { Working } from '../shared/working.ts';
import { drawInside, drawPlace, lookInto, sayPlace, type Inside } from './draw.ts';
import { CHECKPOINTS, PARAMS } from './params.ts';

// Addresses alone: a checkpoint is fetched when a reader comes to it.
const ADDRESSES = import.meta.glob<string>('../../nets/weights/mod-59/*.bin', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Brings the figure to life. */
export const enliven: Enliven = (figure, life) => {
  const one = <E extends Element = HTMLElement>(of: string): E => figure.querySelector<E>(of)!;
  const asBuilt = remember(figure);
  const known = new Fetched<number, Inside>(async (at, anew) => {
    const address = ADDRESSES[`../../nets/weights/mod-59/${CHECKPOINTS[at]!.file}`]!;
    return lookInto(unpackWeights(settings, await fetchBytes(address, anew)).W_E);
  });
  const working = new Working(figure, '.clocks, .curves:has([data-path=weak])');

  const controls = new Controls(figure, life, PARAMS, 'modular-timeline', (_, final) => void go(final));

  /** Shows the checkpoint that is set; what it holds comes when its weights are there. */
  async function go(final: boolean): Promise<void> {
    const { at } = controls.set;
    paint(figure, drawPlace(at));
    if (final) one('[data-said]').textContent = sayPlace(at);
    name();
    if (at === PARAMS.at.value && !known.has(at)) {
      putBack(at);
      return;
    }
    stand('loading');
    try {
      const inside = await known.get(at);
      // By now the reader may be elsewhere.
      if (controls.set.at !== at) return;
      paint(figure, drawInside(inside));
      stand('ready');
    } catch {
      if (controls.set.at !== at) return;
      stand('failed');
      sayLost(
        one('[data-said]'),
        `${sayPlace(at)} Its weights could not be fetched, so spectrum and clocks are still the ones before. Try again.`,
      );
    }
  }

  /** The checkpoint that the page came with needs no weights. */
  function putBack(at: number): void {
    asBuilt();
    paint(figure, drawPlace(at));
    one('[data-said]').textContent = sayPlace(at);
    stand('ready');
  }

  function stand(how: 'loading' | 'ready' | 'failed'): void {
    figure.dataset['stand'] = how;
    one('[data-do=retry]').hidden = how !== 'failed';
    if (how === 'loading') working.begin();
    else working.end();
  }

  /** A screen reader says the step, not the place in the row. */
  function name(): void {
    const { step } = drawPlace(controls.set.at).words;
    one('[data-param=at]').setAttribute('aria-valuetext', step!);
  }

  hearPresses(figure, life, {
    retry: () => void go(true),
    reset() {
      controls.reset();
      putBack(controls.set.at);
      name();
    },
  });
  stand('ready');
  name();
  if (!controls.are(['at'])) void go(true);
};
