import { Controls } from '../shared/controls.ts';
import { hearPresses } from '../shared/hear-presses.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { paint } from '../shared/picture.ts';
import { drawPlace, sayRow } from './draw.ts';
import { PARAMS } from './params.ts';

/** Brings the figure to life: what the network does at each angle stands in its table. */
export const enliven: Enliven = (figure, life) => {
  const one = <E extends Element = HTMLElement>(of: string): E => figure.querySelector<E>(of)!;
  const rows = [...figure.querySelectorAll<HTMLTableRowElement>('[data-rows] tr')].map((row) =>
    [...row.cells].map(({ textContent }) => textContent),
  );

  /** The largest angle that the reader has come to. */
  let seen = 0;
  const controls = new Controls(figure, life, PARAMS, 'turned-network', (_, final) => show(final));

  function show(final: boolean): void {
    const { by } = controls.set;
    seen = Math.max(seen, by);
    const row = rows[by / PARAMS.by.step]!;
    const [angle = '', stream = '', neurons = ''] = row;
    paint(figure, { paths: drawPlace(by, seen), words: { angle, stream, neurons } });
    for (const cloud of figure.querySelectorAll('[data-cloud]'))
      cloud.setAttribute('transform', `rotate(${-by})`);
    one('[data-param=by]').setAttribute('aria-valuetext', angle);
    if (final) one('[data-said]').textContent = sayRow(row);
  }

  hearPresses(figure, life, {
    reset() {
      seen = 0;
      controls.reset();
      show(true);
    },
  });
  show(true);
  figure.dataset['stand'] = 'ready';
};
