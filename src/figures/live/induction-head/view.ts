import weights from '../../nets/weights/induction-64/seed-1-step-01000.bin?url';
import { ownWorker } from '../../../shared/own-script.ts';
import { bringIntoSight } from '../shared/bring-into-sight.ts';
import { Controls } from '../shared/controls.ts';
import { headName } from '../shared/heads-of.ts';
import { hearPresses } from '../shared/hear-presses.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { fillTables, paint, remember } from '../shared/picture.ts';
import { readShipped } from '../shared/read-shipped.ts';
import { drawAll, drawLarge, patternOf, tablesOf } from './draw.ts';
import type { Sight } from './model.ts';
import { DECISIVE, HEADS, PARAMS, wishOf, type Wish } from './params.ts';
import { sayLook, sayLoss, sayScores } from './say.ts';
import { TOKENS } from './shown-piece.ts';
import worker from './worker.ts?worker&url';

/** Brings the figure to life. */
export const enliven: Enliven = (figure, life) => {
  const one = <E extends Element = HTMLElement>(of: string): E => figure.querySelector<E>(of)!;
  const asBuilt = remember(figure);
  const intact = { second: Number(figure.dataset['second']) };
  let sight: Sight | undefined;

  const controls = new Controls(figure, life, PARAMS, 'induction-head', (key, final) => {
    if (final || !DECISIVE.includes(key)) wish(DECISIVE.includes(key));
    if (key === 'head') bringIntoSight(one('.large .attention'));
  });
  const reader = readShipped<Wish, Sight>(figure, life, {
    weights,
    worker: () => ownWorker(worker),
    show(next) {
      sight = next;
      show();
      one('[data-said]').textContent = sayLoss(next, intact);
    },
  });

  /** Shows what is known, and asks for what is not. */
  function wish(anew: boolean): void {
    if (anew || !sight) reader.wish(wishOf(controls.set));
    else show();
  }

  function show(): void {
    if (!sight) return;
    const { set } = controls;
    const looks = sayLook(patternOf(sight, set), sight.tokens, set.token);
    paint(figure, drawAll(sight));
    paint(figure, drawLarge(sight, set));
    const at = HEADS.findIndex((head) => headName(head) === set.head);
    paint(figure, { paths: {}, words: { looks, scores: sayScores(sight, at, set) } });
    one('[data-param=token]').setAttribute('aria-valuetext', looks);
    fillTables(figure, tablesOf(sight, set));
  }

  /** A press on the large map chooses the row. */
  const press = (event: PointerEvent): void => {
    const map = (event.target as Element).closest('.named svg');
    if (!map) return;
    const { top, height } = map.getBoundingClientRect();
    const row = Math.floor((TOKENS * (event.clientY - top)) / height);
    controls.change({ token: Math.min(TOKENS - 1, Math.max(0, row)) });
    wish(false);
  };
  hearPresses(figure, life, {
    another() {
      controls.change({ piece: (controls.set.piece % PARAMS.piece.max) + 1 });
      wish(true);
    },
    reset() {
      reader.rest();
      sight = undefined;
      controls.reset();
      asBuilt();
    },
  });
  figure.addEventListener('pointerdown', press, { signal: life });
  if (!controls.are(['head', 'token', ...DECISIVE])) wish(true);
};
