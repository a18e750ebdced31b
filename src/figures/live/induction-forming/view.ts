import { ownWorker } from '../../../shared/own-script.ts';
import { sayLost } from '../../../shared/load-part.ts';
import { Controls } from '../shared/controls.ts';
import { Fetched } from '../shared/fetched.ts';
import { handRun } from '../shared/hand-run.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { fillTables, paint, remember } from '../shared/picture.ts';
import { sayCount } from '../shared/plots.ts';
import type { Trained } from '../shared/messages.ts';
import { showRun, wordsOf } from '../shared/show-run.ts';
import { NOT_STARTED, Run } from '../shared/training-run.ts';
import { Working } from '../shared/working.ts';
import { drawCurves, drawHeads, drawPoint, rowsOf, sayPoint } from './draw.ts';
import type { Frame, Heads, Point } from './model.ts';
import { fetchHeads } from './fetch-heads.ts';
import { CHECKPOINTS, END, PARAMS } from './params.ts';
import { shippedPoint } from './shipped.ts';
import worker from './worker.ts?worker&url';

const WORDS = wordsOf('Train your own', 'Train');

/** A reader's own training, as far as it has come. */
interface Own {
  points: Point[];
  kept: Heads[];
}

/** Brings the figure to life. */
export const enliven: Enliven = (figure, life) => {
  const one = <E extends Element = HTMLElement>(of: string): E => figure.querySelector<E>(of)!;
  const slider = one<HTMLInputElement>('[data-param=at]');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const asBuilt = remember(figure);
  const fetched = new Fetched(fetchHeads);
  const working = new Working(figure, '.attention');
  let own: Own | undefined;

  const controls = new Controls(figure, life, PARAMS, 'induction-forming', (key, final) => {
    if (key === 'at') void go(final);
    else if (final) begin();
  });
  const run = new Run<{ seed: number }, Trained<Frame>>({
    hire: () => ownWorker(worker),
    isLast: ({ step }) => step >= END,
    stepsAtOnce: () => END,
    ahead: () => true,
    news: (next) => {
      if (next) take(next);
      tell(next);
    },
  });

  function take({ points, kept, now, plain }: Trained<Frame>): void {
    if (!own) return;
    own.points.push(...points);
    own.kept.push(...kept);
    const last = own.points.at(-1)!;
    if (still.matches && run.stand === 'running') return;
    paint(figure, { paths: { ...drawCurves(own.points), ...drawHeads(now) }, words: {} });
    paint(figure, drawPoint(last));
    one('[data-word=by]').textContent =
      `Your own training, seed ${controls.set.seed}${plain ? ', by plain TypeScript, which is slower' : ''}.`;
    // Tables hold what they held while the curve moves.
    if (run.stand !== 'running') fillTables(figure, { curve: rowsOf(own.points) });
  }

  function tell(next?: Trained<Frame>): void {
    const { stand } = run;
    const step = next?.step ?? (stand === 'running' && own?.points.length === 0 ? 0 : undefined);
    showRun(figure, run, WORDS, END, step === undefined ? undefined : { step, says: sayCount(step) });
    // What is being trained is shown as it is now.
    slider.disabled = stand === 'running';
    if (!run.tells()) return;
    const said = one('[data-said]');
    if (stand === 'running') said.textContent = `Training with seed ${controls.set.seed}.`;
    else if (stand === 'failed') sayLost(said, NOT_STARTED);
    else if (own) said.textContent = sayPoint(own.points.at(-1)!);
  }

  function begin(): void {
    own = { points: [], kept: [] };
    stand(false);
    controls.change({ at: PARAMS.at.value });
    run.start({ seed: controls.set.seed });
  }

  /** Shows the moment that is set: of a reader's own training, or of the one that is shipped. */
  async function go(final: boolean): Promise<void> {
    const { at } = controls.set;
    if (own) {
      const reached = Math.min(at, own.kept.length - 1);
      const { step } = CHECKPOINTS[reached]!;
      show(
        own.points.find((point) => point.step === step)!,
        final,
      );
      paint(figure, { paths: drawHeads(own.kept[reached]!), words: {} });
      return;
    }
    const elsewhere = (): boolean => controls.set.at !== at || own !== undefined;
    show(shippedPoint(at), final);
    working.begin();
    try {
      const heads = await fetched.get(at);
      // By now the reader may be elsewhere.
      if (elsewhere()) return;
      paint(figure, { paths: drawHeads(heads), words: {} });
      stand(false);
    } catch {
      if (elsewhere()) return;
      stand(true);
      sayLost(
        one('[data-said]'),
        `${sayPoint(shippedPoint(at))} Its weights could not be fetched, so the maps are still the ones before. Try again.`,
      );
    }
  }

  function show(point: Point, final: boolean): void {
    const picture = drawPoint(point);
    paint(figure, picture);
    slider.setAttribute('aria-valuetext', picture.words['moment']!);
    if (final) one('[data-said]').textContent = sayPoint(point);
  }

  function stand(lost: boolean): void {
    working.end();
    one('[data-do=retry]').hidden = !lost;
  }

  handRun(figure, life, run, {
    begin,
    retry: () => void go(true),
    reset() {
      own = undefined;
      controls.reset();
      asBuilt();
      stand(false);
      one<HTMLProgressElement>('.run progress').value = END;
      slider.setAttribute('aria-valuetext', one('[data-word=moment]').textContent);
      tell();
    },
  });
  tell();
  if (!controls.are(['seed'])) begin();
  else if (!controls.are(['at'])) void go(true);
};
