import { Controls } from '../shared/controls.ts';
import { hearPresses } from '../shared/hear-presses.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { fillTables, paint } from '../shared/picture.ts';
import { draw, drawChain, learn, sayLearnt, tablesOf } from './draw.ts';
import { EVERY, PARAMS } from './params.ts';

/** Milliseconds that a turn takes. */
const ROUND = 8000;
const TURN = 'Turn it once round';

/** Brings the figure to life. All steps are worked out at once: it takes a few milliseconds. */
export const enliven: Enliven = (figure, life) => {
  const one = <E extends Element = HTMLElement>(of: string): E => figure.querySelector<E>(of)!;
  const button = one<HTMLButtonElement>('[data-do=turn]');

  const controls = new Controls(figure, life, PARAMS, 'chain-factorised', (key, final) => {
    if (key === 'start' || key === 'seed') begin();
    if (key === 'turn') stop();
    show(final);
  });
  let all = learn(controls.set);
  /** The last step that was looked at. */
  let seen = controls.set.at;
  /** The frame that is asked for while it turns. */
  let turning: number | undefined;

  function begin(): void {
    all = learn(controls.set);
    seen = controls.set.at;
    fillTables(figure, tablesOf(all));
  }

  function show(final: boolean): void {
    const { set } = controls;
    seen = Math.max(seen, set.at);
    paint(figure, draw(all, set, seen));
    paint(figure, { paths: drawChain(set.turn), words: {} });
    if (final) one('[data-said]').textContent = sayLearnt(all[set.at / EVERY]!);
  }

  function turn(): void {
    const [{ turn: from }, began] = [controls.set, performance.now()];
    const go = (now: number): void => {
      const part = Math.min(1, Math.max(0, now - began) / ROUND);
      // The address hears of it when it stands.
      controls.set = { ...controls.set, turn: (from + 360 * part) % 360 };
      show(false);
      turning = part < 1 ? requestAnimationFrame(go) : undefined;
      if (part === 1) stop();
    };
    turning = requestAnimationFrame(go);
    button.textContent = 'Stop';
  }

  function stop(): void {
    if (turning !== undefined) cancelAnimationFrame(turning);
    turning = undefined;
    controls.change({ turn: 10 * Math.round(controls.set.turn / 10) });
    button.textContent = TURN;
  }

  hearPresses(figure, life, {
    turn() {
      if (turning === undefined) turn();
      else stop();
    },
    reset() {
      stop();
      controls.reset();
      begin();
      show(true);
    },
  });
  life.addEventListener('abort', stop);
  if (!controls.are(['start', 'seed'])) begin();
  show(true);
  figure.dataset['stand'] = 'ready';
};
