import { sayLost } from '../../../shared/load-part.ts';
import { Controls } from './controls.ts';
import { handRun } from './hand-run.ts';
import type { Params, Values } from './params.ts';
import { fillTables, paint, remember, type Picture, type Tables } from './picture.ts';
import { sayCount } from './plots.ts';
import { showRun, wordsOf } from './show-run.ts';
import { NOT_STARTED, Run } from './training-run.ts';

/** What a figure that trains is made of; everything else about it is the same in all of them. */
export interface Live<P extends Params, Frame extends { step: number }> {
  /** Its name in the address. */
  name: string;
  params: P;
  /** What a run depends on: a change of any other draws the same frame anew. */
  decisive: readonly (keyof P)[];
  /** What each preset sets; the rest of what is decisive is as at the start. */
  presets?: readonly Partial<Values<P>>[];
  /** What the page came with. */
  built: Frame;
  hire(): Worker;
  /** What a step is. */
  unit: 'step' | 'model';
  /** Steps of a whole run. */
  end(set: Values<P>): number;
  /** Steps from frame to frame; where nothing is to move there are fewer frames. */
  stepsAtOnce(still: boolean): number;
  /** The worker never waits until a frame is drawn. */
  ahead?: boolean;
  draw(frame: Frame, set: Values<P>): Picture;
  tables(frame: Frame, set: Values<P>): Tables;
  /** What the button says, and what is said of a run under way and of one that is done. */
  verb: string;
  sayRunning(set: Values<P>): string;
  sayDone(frame: Frame, set: Values<P>): string;
}

/** Brings a figure that trains to life. */
export function liven<P extends Params, Frame extends { step: number }>(
  figure: HTMLElement,
  life: AbortSignal,
  live: Live<P, Frame>,
): void {
  const one = <E extends Element = HTMLElement>(of: string): E => figure.querySelector<E>(of)!;
  const { verb, decisive, presets = [] } = live;
  const words = wordsOf(verb);
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const asBuilt = remember(figure);
  const built = one('[data-said]').textContent;
  let frame = live.built;
  /** The frame is of the run that was begun last. */
  let fresh = true;

  const controls = new Controls(figure, life, live.params, live.name, (key, final) => {
    if (!decisive.includes(key)) show();
    else if (final) begin();
  });
  const run = new Run<Values<P>, Frame>({
    hire: () => live.hire(),
    isLast: ({ step }, set) => step >= live.end(set),
    stepsAtOnce: () => live.stepsAtOnce(still.matches),
    ahead: () => live.ahead ?? false,
    news: (next) => {
      if (next) [frame, fresh] = [next, true];
      if (next && (!still.matches || run.stand !== 'running')) show();
      tell();
    },
  });

  function show(): void {
    paint(figure, live.draw(frame, controls.set));
    // Tables hold what they held while the drawing moves.
    if (run.stand !== 'running') fillTables(figure, live.tables(frame, controls.set));
  }

  function tell(): void {
    const { stand } = run;
    const end = live.end(controls.set);
    const step = fresh ? frame.step : stand === 'idle' ? end : 0;
    showRun(figure, run, words, end, { step, says: sayCount(step) });
    figure.querySelectorAll('[data-preset]').forEach((preset, i) => {
      preset.setAttribute('aria-pressed', String(controls.are(decisive, presets[i])));
    });
    if (!run.tells()) return;
    if (stand === 'failed') return sayLost(one('[data-said]'), NOT_STARTED);
    one('[data-said]').textContent = {
      idle: () => built,
      running: () => live.sayRunning(controls.set),
      paused: () => `Paused at ${live.unit} ${sayCount(step)} of ${sayCount(end)}.`,
      done: () => live.sayDone(frame, controls.set),
    }[stand]();
  }

  function begin(): void {
    fresh = false;
    run.start(controls.set);
  }

  handRun(figure, life, run, {
    begin,
    reset() {
      [frame, fresh] = [live.built, true];
      controls.reset();
      asBuilt();
      tell();
    },
    preset(at) {
      const kept = Object.fromEntries(
        Object.entries(live.params).map(
          ([key, { value }]) => [key, decisive.includes(key) ? value : controls.set[key]] as const,
        ),
      ) as Values<P>;
      controls.change({ ...kept, ...presets[at] });
      begin();
    },
  });
  show();
  tell();
  if (!controls.are(decisive)) begin();
}
