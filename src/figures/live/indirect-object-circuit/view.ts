import { Controls } from '../shared/controls.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { PARAMS } from './params.ts';
import { classOf, MARKS, partsOf, sayShown } from './circuit-words.ts';
import { slugOf } from './params.ts';

/** Brings the figure to life. */
export const enliven: Enliven = (figure) => {
  const controls = new Controls(figure, PARAMS, 'indirect-object-circuit', show);

  function show(): void {
    const { shown } = controls.set;
    const chosen = classOf(shown);
    partsOf(shown).forEach((part, i) => {
      const row = figure.querySelectorAll<HTMLElement>('[data-class]')[i]!;
      row.dataset['part'] = part ?? '';
      row.querySelector('[data-mark]')!.textContent = part ? MARKS[part] : '';
      const isChosen = chosen !== undefined && row.dataset['class'] === slugOf(chosen);
      row.querySelector('button')!.setAttribute('aria-pressed', String(isChosen));
    });
    for (const head of figure.querySelectorAll<HTMLElement>('[data-head]'))
      head.classList.toggle('one', head.dataset['head'] === shown);
    const said = figure.querySelector('[data-said]')!;
    if (said.textContent !== sayShown(shown)) said.textContent = sayShown(shown);
  }

  figure.addEventListener('click', ({ target }) => {
    const element = (target as HTMLElement).closest<HTMLElement>('[data-head], [data-choose], [data-do]');
    if (!element) return;
    const { head, choose } = element.dataset;
    const wanted = head ?? choose;
    // A second press takes the choice back.
    controls.change({ shown: wanted && wanted !== controls.set.shown ? wanted : PARAMS.shown.value });
    show();
  });
  figure.querySelector('fieldset')!.disabled = false;
  figure.dataset['stand'] = 'ready';
  show();
  return () => undefined;
};
