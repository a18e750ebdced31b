import { sayLost } from '../../../shared/load-part.ts';
import { ownWorker } from '../../../shared/own-script.ts';
import { Controls } from '../shared/controls.ts';
import { handRun } from '../shared/hand-run.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { fillTables, paint, remember } from '../shared/picture.ts';
import { sayCount, sayShare } from '../shared/plots.ts';
import type { Trained } from '../shared/messages.ts';
import { showRun, wordsOf } from '../shared/show-run.ts';
import { NOT_STARTED, Run } from '../shared/training-run.ts';
import { draw, sayDecay, sayResult, tablesOf } from './draw.ts';
import { EVERY, MARK, type Frame, type Point } from './model.ts';
import { DECISIVE, NEVER, PARAMS, PRESETS, REST, type Set } from './params.ts';
import worker from './worker.ts?worker&url';

const WORDS = wordsOf('Train');
const STEPS = { full: 1e6, some: 5, one: 1 };

/** Brings the figure to life. */
export const enliven: Enliven = (figure, life) => {
  const one = <E extends Element = HTMLElement>(of: string): E => figure.querySelector<E>(of)!;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const asBuilt = remember(figure);
  let points: Point[] = [];
  let frame: Trained<Frame> | undefined;
  let took = 0;
  /** Seconds of training until the mark. */
  let toMark: number | undefined;

  const controls = new Controls(figure, life, PARAMS, 'modular-training', (key, final) => {
    if (final && DECISIVE.includes(key as never)) begin();
    else if (key === 'steps') {
      show();
      tell();
    }
  });
  const run = new Run<Set, Trained<Frame>>({
    hire: () => ownWorker(worker),
    isLast: ({ step }) => step >= controls.set.steps,
    stepsAtOnce: (last) => {
      const end = isBeforeRest(last) ? REST : controls.set.steps;
      return Math.min(end - (last?.step ?? 0), STEPS[controls.set.pace as keyof typeof STEPS]);
    },
    ahead: () => controls.set.pace === 'full' && !isBeforeRest(frame),
    news: (next) => {
      if (next) take(next);
      tell();
    },
  });

  function take(next: Trained<Frame>): void {
    // One that was under way does not know of the switch yet. Which step it was is known where steps are taken.
    const from = Math.min(next.from, Math.max(controls.set.from, next.step));
    frame = { ...next, from };
    if (from <= next.step && from !== controls.set.from) controls.change({ from });
    took += next.took;
    points.push(...next.points);
    if (next.points.some(({ testRight }) => testRight >= MARK)) toMark ??= took / 1000;
    if (next.step === REST && waits() && controls.set.from === NEVER) run.pause();
    const rests = run.stand !== 'running';
    if (rests || !still.matches) requestAnimationFrame(show);
  }

  function show(): void {
    if (!frame) return;
    const sight = { set: controls.set, points, frame };
    paint(figure, draw(sight));
    // Tables hold what they held while the curve moves.
    if (run.stand !== 'running') fillTables(figure, tablesOf(sight));
  }

  function tell(): void {
    const { stand } = run;
    const { set } = controls;
    const step = frame ? frame.step : stand === 'running' ? 0 : set.steps;
    showRun(figure, run, WORDS, set.steps, { step, says: frame && sayCount(step) });
    one<HTMLButtonElement>('[data-do=step]').disabled = stand === 'running';
    const decay = one<HTMLButtonElement>('[data-do=decay]');
    // A decay that acts from the first step on is not to be switched on.
    decay.hidden = !set.from;
    decay.disabled = !waits();
    one('[data-word=decay]').textContent = sayDecay(set, { step: 0, from: set.from, ...frame });
    figure.querySelectorAll('[data-preset]').forEach((button, i) => {
      button.setAttribute('aria-pressed', String(controls.are(DECISIVE, PRESETS[i])));
    });
    if (frame)
      one('[data-word=by]').textContent = frame.plain
        ? 'Trained by plain TypeScript, which is about ten times slower: this browser has no WebAssembly with SIMD, or is not allowed to run it.'
        : 'Trained in your browser by WebAssembly with SIMD.';
    if (!run.tells()) return;
    if (stand === 'running')
      one('[data-said]').textContent =
        `Training modulo ${set.p}, seed ${set.seed}.${waits() ? ' No weight decay yet.' : ''}`;
    if (stand === 'paused' && frame) one('[data-said]').textContent = sayPause(frame.step);
    if (stand === 'done' && frame) one('[data-said]').textContent = sayResult({ set, points, frame }, toMark);
    if (stand === 'failed') sayLost(one('[data-said]'), NOT_STARTED);
  }

  /** A run is under way whose decay does not act yet. */
  function waits(): boolean {
    const { from, decay } = controls.set;
    return (run.stand === 'running' || run.stand === 'paused') && decay > 0 && from > (frame?.step ?? 0);
  }

  /** A run whose decay waits for its reader has not come to its rest. */
  function isBeforeRest(at: Trained<Frame> | undefined): boolean {
    const { from, decay } = controls.set;
    return decay > 0 && from === NEVER && (at?.step ?? 0) < REST;
  }

  function sayPause(step: number): string {
    const last = points.at(-1)!;
    const next = waits() ? ' Guess what will become of both, then switch the decay on.' : '';
    return `Paused at step ${sayCount(step)}: ${sayShare(last.trainRight)} of the sums trained on are right, and ${sayShare(last.testRight)} of the others.${next}`;
  }

  function clear(): void {
    [points, frame, took, toMark] = [[], undefined, 0, undefined];
  }

  function begin(steps?: number): void {
    clear();
    run.start(controls.set, steps);
  }

  handRun(figure, life, run, {
    begin,
    reset() {
      clear();
      controls.reset();
      asBuilt();
      tell();
    },
    preset(at) {
      const { name: _, ...preset } = PRESETS[at]!;
      controls.change(preset);
      begin();
    },
    decay() {
      if (!frame || !waits()) return;
      // The press is done with, and the next is likely to be a pause.
      one('[data-do=train]').focus();
      const rests = run.stand === 'paused' && controls.set.from === NEVER && frame.step === REST;
      frame.from = frame.step;
      controls.change({ from: frame.step });
      run.change(controls.set);
      if (rests) run.goOn();
      // Its step is the worker’s to say, and stands beside the switch.
      one('[data-said]').textContent = `Weight decay ${controls.set.decay} from now on.`;
      show();
      tell();
    },
    step() {
      if (run.stand === 'paused') run.step(EVERY);
      else begin(EVERY);
    },
  });
  tell();
  if (!controls.are(DECISIVE)) begin();
};
