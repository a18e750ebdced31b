import { fit, readAddress, startOf, writeAddress } from '../shared/params.ts';
import { captionOf, columnsOf, gramOf, raysOf, say, sayLoss, tint } from './draw.ts';
import { countsOf, STEPS, type Frame } from './model.ts';
import { PARAMS, PRESETS, type Set } from './params.ts';
import { Run } from './run.ts';

const NAME = 'superposition';
const BUTTON = { idle: 'Train', running: 'Pause', paused: 'Go on', done: 'Train again', failed: 'Try again' };
const ROUND = 25;
const KEYS = Object.keys(PARAMS) as (keyof Set)[];

/** Brings the figure to life; the answer takes the life out again. */
export function enliven(figure: HTMLElement): () => void {
  const all = <E extends Element = HTMLElement>(of: string): E[] => [...figure.querySelectorAll<E>(of)];
  const one = <E extends Element = HTMLElement>(of: string): E => figure.querySelector<E>(of)!;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const built = JSON.parse(figure.dataset['frame']!) as Frame;
  const said = one('[data-said]').textContent;
  let set: Set = readAddress(PARAMS, NAME, location.search);
  let frame = built;

  const run = new Run(
    (next) => {
      if (next) frame = next;
      if (next && (!still.matches || run.stand !== 'running')) draw();
      tell();
    },
    () => (still.matches ? 10 * ROUND : ROUND),
  );

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
    const shown = frame.seeds[set.shown - 1]!;
    one('caption').textContent = captionOf(shown);
    const cells = all<HTMLTableCellElement>('.gram tbody td');
    gramOf(shown).forEach((x, i) => {
      cells[i]!.textContent = say(x);
      cells[i]!.classList.toggle('neg', x < 0);
      cells[i]!.style.setProperty('--tint', tint(x));
    });
  }

  let before = run.stand;
  function tell(): void {
    const { stand } = run;
    figure.dataset['stand'] = stand;
    one('[data-do=train]').textContent = BUTTON[stand];
    one<HTMLProgressElement>('progress').value = frame === built && stand === 'idle' ? STEPS : frame.step;
    one('[data-step]').textContent = frame.step.toLocaleString('en-GB');
    if (stand === 'done') {
      const preset = PRESETS.findIndex((sparsity) => isPreset(sparsity));
      if (preset >= 0) all('[data-count]')[preset]!.textContent = countsOf(frame);
    }
    // Said when the stand changes, not at every step.
    if (stand === before) return;
    before = stand;
    one('[data-said]').textContent = {
      idle: said,
      running: `Training at ${set.sparsity}% sparsity.`,
      paused: `Paused at step ${frame.step}.`,
      done: `Trained at ${set.sparsity}% sparsity: ${countsOf(frame)}.`,
      failed: 'The training could not be started, so the drawing stays as it was. Try again.',
    }[stand];
  }

  const isPreset = (sparsity: number): boolean =>
    KEYS.every((key) => key === 'shown' || set[key] === (key === 'sparsity' ? sparsity : PARAMS[key].value));

  function show(): void {
    for (const input of all<HTMLInputElement | HTMLSelectElement>('[data-param]'))
      input.value = String(set[input.dataset['param'] as keyof Set]);
    for (const output of all('[data-value]'))
      output.textContent = String(set[output.dataset['value'] as keyof Set]);
    all<HTMLInputElement>('[type=radio]')[set.shown - 1]!.checked = true;
    all('[data-preset]').forEach((button, i) =>
      button.setAttribute('aria-pressed', String(isPreset(PRESETS[i]!))),
    );
  }

  function change(next: Set): void {
    set = next;
    show();
    const query = writeAddress(PARAMS, NAME, location.search, set);
    // Whoever follows the address is led to the figure.
    const here = `#${figure.dataset['id']}`;
    const hash = query ? here : location.hash === here ? '' : location.hash;
    history.replaceState(history.state, '', location.pathname + query + hash);
  }

  const begin = (next: Set): void => {
    change(next);
    run.start(set);
  };

  const onChange = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    if (input.type === 'radio') {
      change({ ...set, shown: Number(input.value) });
      draw();
    } else if (input.dataset['param']) {
      const key = input.dataset['param'] as keyof Set;
      begin({ ...set, [key]: fit(PARAMS[key], input.value) });
    }
  };
  const onInput = ({ target }: Event): void => {
    const { dataset, value } = target as HTMLInputElement;
    const output = dataset['param'] && figure.querySelector(`[data-value=${dataset['param']}]`);
    if (output) output.textContent = value;
  };
  const onClick = ({ target }: Event): void => {
    const { dataset } = target as HTMLElement;
    if (dataset['preset'])
      begin({ ...startOf(PARAMS), shown: set.shown, sparsity: Number(dataset['preset']) });
    else if (dataset['do'] === 'reset') {
      run.stop();
      frame = built;
      change(startOf(PARAMS));
      draw();
      tell();
    } else if (dataset['do'] === 'train') {
      if (run.stand === 'running') run.pause();
      else if (run.stand === 'paused') run.goOn();
      else run.start(set);
    }
  };
  let inSight = true;
  const whereabouts = (): void => run.leave(!inSight || document.hidden);
  const sight = new IntersectionObserver(([entry]) => {
    inSight = entry!.isIntersecting;
    whereabouts();
  });
  const onLeave = (): void => {
    if (run.stand === 'idle' || run.stand === 'done') return;
    run.stop();
    tell();
  };

  figure.addEventListener('change', onChange);
  figure.addEventListener('input', onInput);
  figure.addEventListener('click', onClick);
  document.addEventListener('visibilitychange', whereabouts);
  addEventListener('pagehide', onLeave);
  sight.observe(figure);
  show();
  draw();
  one<HTMLFieldSetElement>('fieldset').disabled = false;
  tell();
  if (KEYS.some((key) => key !== 'shown' && set[key] !== PARAMS[key].value)) run.start(set);

  return () => {
    run.stop();
    sight.disconnect();
    document.removeEventListener('visibilitychange', whereabouts);
    removeEventListener('pagehide', onLeave);
  };
}
