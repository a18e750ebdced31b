import { Controls } from '../shared/controls.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { startOf } from '../shared/params.ts';
import { Run, type Stand } from '../shared/run.ts';
import { watchSight } from '../shared/sight.ts';
import { captionOf, columnsOf, gramOf, raysOf, say, sayLoss, tint } from './draw.ts';
import { countsOf, STEPS, type Frame } from './model.ts';
import { PARAMS, PRESETS, type Set } from './params.ts';

const BUTTON = { idle: 'Train', running: 'Pause', paused: 'Go on', done: 'Train again', failed: 'Try again' };
const ROUND = 25;
/** What a training depends on. */
const DECISIVE = ['sparsity', 'importance', 'activation', 'seed'] as const;

/** Brings the figure to life. */
export const enliven: Enliven = (figure) => {
  const all = <E extends Element = HTMLElement>(of: string): E[] => [...figure.querySelectorAll<E>(of)];
  const one = <E extends Element = HTMLElement>(of: string): E => figure.querySelector<E>(of)!;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const built = JSON.parse(figure.dataset['frame']!) as Frame;
  const said = one('[data-said]').textContent;
  let frame = built;

  const controls = new Controls(figure, PARAMS, 'superposition', (key, final) => {
    if (key === 'shown') draw();
    else if (final) run.start(controls.set);
  });
  const run = new Run<Set, Frame>({
    hire: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    isLast: ({ step }) => step >= STEPS,
    stepsAtOnce: () => (still.matches ? 10 * ROUND : ROUND),
    news: (next) => {
      if (next) frame = next;
      if (next && (!still.matches || run.stand !== 'running')) draw();
      tell();
    },
  });

  function draw(): void {
    frame.seeds.forEach((seed, at) => {
      const panel = all('[data-seed]')[at]!;
      raysOf(seed).forEach(({ x, y, textX, textY, faint }, i) => {
        const ray = panel.querySelectorAll('g')[i]!;
        ray.classList.toggle('faint', faint);
        ray.querySelector('path')!.setAttribute('d', `M0 0L${x} ${y}`);
        ray.querySelector('text')!.setAttribute('x', String(textX));
        ray.querySelector('text')!.setAttribute('y', String(textY));
      });
      const loss = sayLoss(seed.loss);
      const words = [`Seed ${seed.seed}`, seed.found, `loss ${loss}`];
      panel.querySelectorAll('[data-word]').forEach((word, i) => (word.textContent = words[i]!));
      const row = all<HTMLTableRowElement>('.data tbody tr')[at]!;
      [String(seed.seed), seed.found, loss, ...columnsOf(seed)].forEach(
        (text, i) => (row.cells[i]!.textContent = text),
      );
    });
    const shown = frame.seeds[controls.set.shown - 1]!;
    one('caption').textContent = captionOf(shown);
    const cells = all<HTMLTableCellElement>('.gram tbody td');
    gramOf(shown).forEach((x, i) => {
      cells[i]!.textContent = say(x);
      cells[i]!.classList.toggle('neg', x < 0);
      cells[i]!.style.setProperty('--tint', tint(x));
    });
  }

  let before: Stand = run.stand;
  function tell(): void {
    const { stand } = run;
    figure.dataset['stand'] = stand;
    one('[data-do=train]').textContent = BUTTON[stand];
    one<HTMLProgressElement>('progress').value = frame === built && stand === 'idle' ? STEPS : frame.step;
    one('[data-step]').textContent = frame.step.toLocaleString('en-GB');
    const { sparsity } = controls.set;
    const preset = PRESETS.findIndex((one) => controls.are(DECISIVE, { sparsity: one }));
    all('[data-preset]').forEach((button, i) => button.setAttribute('aria-pressed', String(i === preset)));
    if (stand === 'done') {
      if (preset >= 0) all('[data-count]')[preset]!.textContent = countsOf(frame);
    }
    // Said when the stand changes, not at every step.
    if (stand === before) return;
    before = stand;
    one('[data-said]').textContent = {
      idle: said,
      running: `Training at ${sparsity}% sparsity.`,
      paused: `Paused at step ${frame.step}.`,
      done: `Trained at ${sparsity}% sparsity: ${countsOf(frame)}.`,
      failed: 'The training could not be started, so the drawing stays as it was. Try again.',
    }[stand];
  }

  const onClick = ({ target }: Event): void => {
    const { dataset } = target as HTMLElement;
    if (dataset['preset']) {
      const { shown } = controls.set;
      controls.change({ ...startOf(PARAMS), shown, sparsity: Number(dataset['preset']) });
      run.start(controls.set);
    } else if (dataset['do'] === 'reset') {
      run.stop();
      frame = built;
      controls.reset();
      draw();
      tell();
    } else if (dataset['do'] === 'train') {
      if (run.stand === 'running') run.pause();
      else if (run.stand === 'paused') run.goOn();
      else run.start(controls.set);
    }
  };
  const onLeave = (): void => {
    if (run.stand === 'idle' || run.stand === 'done') return;
    run.stop();
    tell();
  };

  const unwatch = watchSight(figure, (away) => run.leave(away));
  figure.addEventListener('click', onClick);
  addEventListener('pagehide', onLeave);
  draw();
  one<HTMLFieldSetElement>('fieldset').disabled = false;
  tell();
  if (!controls.are(DECISIVE)) run.start(controls.set);

  return () => {
    run.stop();
    unwatch();
    removeEventListener('pagehide', onLeave);
  };
};
