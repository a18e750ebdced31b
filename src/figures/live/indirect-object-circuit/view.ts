import { Controls } from '../shared/controls.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { classOf, markOf, partsOf, sayShown, stepFrom, wiresOf } from './circuit-words.ts';
import { PARAMS, slugOf, STEPS } from './params.ts';
import { WIRES } from './circuit.ts';

/** Brings the figure to life. */
export const enliven: Enliven = (figure, life) => {
  const controls = new Controls(figure, life, PARAMS, 'indirect-object-circuit', show);

  function show(): void {
    const { shown } = controls.set;
    const chosen = classOf(shown);
    partsOf(shown).forEach((part, i) => {
      const row = figure.querySelectorAll<HTMLElement>('[data-class]')[i]!;
      row.dataset['part'] = part ?? '';
      row.querySelector('[data-mark]')!.textContent = markOf(part, shown);
      const isChosen = chosen !== undefined && row.dataset['class'] === slugOf(chosen);
      row.querySelector('button')!.setAttribute('aria-pressed', String(isChosen));
    });
    const wires = wiresOf(shown).map((wire) => STEPS[WIRES.indexOf(wire)]);
    for (const wire of figure.querySelectorAll<HTMLElement>('[data-wire]')) {
      const part = shown === 'all' ? '' : wires.includes(wire.dataset['wire']) ? 'shown' : 'other';
      wire.dataset['part'] = part;
    }
    for (const head of figure.querySelectorAll<HTMLElement>('[data-head]'))
      head.classList.toggle('one', head.dataset['head'] === shown);
    const said = figure.querySelector('[data-said]')!;
    if (said.textContent !== sayShown(shown)) said.textContent = sayShown(shown);
  }

  function go(by: number): void {
    controls.change({ shown: stepFrom(controls.set.shown, by) });
    show();
  }

  const click = ({ target }: Event): void => {
    const element = (target as HTMLElement).closest<HTMLElement>(
      '[data-head], [data-choose], [data-do], [data-step]',
    );
    if (!element) return;
    const { head, choose, step } = element.dataset;
    if (step) {
      go(Number(step));
      return;
    }
    const wanted = head ?? choose;
    // A second press takes the choice back.
    controls.change({ shown: wanted && wanted !== controls.set.shown ? wanted : PARAMS.shown.value });
    show();
  };
  // The arrows step as well, wherever in the figure they mean nothing else.
  const press = ({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): void => {
    if (altKey || ctrlKey || metaKey || !(target as HTMLElement).closest('button')) return;
    if (key === 'ArrowRight') go(1);
    if (key === 'ArrowLeft') go(-1);
  };
  figure.addEventListener('click', click, { signal: life });
  figure.addEventListener('keydown', press, { signal: life });
  figure.querySelector('fieldset')!.disabled = false;
  figure.dataset['stand'] = 'ready';
  show();
};
