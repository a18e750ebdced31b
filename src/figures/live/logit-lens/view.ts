import weights from '../../nets/weights/speeches-96/seed-1-step-16000.bin?url';
import { ownWorker } from '../../../shared/own-script.ts';
import { Controls } from '../shared/controls.ts';
import { HeatGrid } from '../shared/heat-grid.ts';
import { hearPresses } from '../shared/hear-presses.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { fillTables, paint, remember } from '../shared/picture.ts';
import { readShipped } from '../shared/read-shipped.ts';
import { drawBest, drawRows, label, mapRows, tablesOf } from './draw.ts';
import { wholeOf, type FirstLook } from './first-look.ts';
import type { Look } from './model.ts';
import { lensOf, PARAMS, SHOWN, wishOf, type Wish } from './params.ts';
import { guessAt, sayFrom, sayGuess, sayText } from './say.ts';
import worker from './worker.ts?worker&url';

const DECISIVE = (Object.keys(PARAMS) as (keyof typeof PARAMS)[]).filter(
  (key) => !(SHOWN as readonly string[]).includes(key),
);

/** Brings the figure to life. */
export const enliven: Enliven = (figure, life) => {
  const one = <E extends Element = HTMLElement>(of: string): E => figure.querySelector<E>(of)!;
  const asBuilt = remember(figure);
  const built = wholeOf(JSON.parse(figure.dataset['look']!) as FirstLook);
  let look = built;
  const grid = new HeatGrid(one<HTMLTableElement>('.heat'), ({ row, column }) => {
    controls.change({ row, piece: column });
    showGuess();
  });
  const controls = new Controls(figure, life, PARAMS, 'logit-lens', (key, final) => {
    if (!final) return;
    if (key === 'own') begin();
    if (DECISIVE.includes(key)) wish();
    else show();
  });
  const reader = readShipped<Wish, Look>(figure, life, {
    weights,
    worker: () => ownWorker(worker),
    show(next) {
      look = next;
      show();
      one('[data-said]').textContent = sayText(look);
    },
  });

  function wish(): void {
    reader.wish(wishOf(controls.set));
  }

  function show(): void {
    const { set } = controls;
    grid.fill(mapRows(look, lensOf(set)), look.pieces.map(label));
    paint(figure, drawRows(look));
    paint(figure, { paths: {}, words: { source: look.wish.source } });
    fillTables(figure, tablesOf(look));
    showGuess();
  }

  function showGuess(): void {
    const { set } = controls;
    const lens = lensOf(set);
    const { guess, at } = guessAt(look, lens, set.row, set.piece);
    grid.choose({ row: set.row, column: at });
    paint(figure, drawBest(guess));
    const words = { guess: sayGuess(look, lens, set.row, at), from: sayFrom(look, lens, at) };
    paint(figure, { paths: {}, words });
  }

  /** Another text is read from its beginning. */
  function begin(): void {
    controls.change({ piece: PARAMS.piece.value });
    one('.table').scrollLeft = 0;
  }

  hearPresses(figure, life, {
    another() {
      controls.change({ sentence: (controls.set.sentence % PARAMS.sentence.max) + 1, own: '' });
      begin();
      wish();
    },
    read: wish,
    reset() {
      reader.rest();
      controls.reset();
      look = built;
      one('.table').scrollLeft = 0;
      show();
      asBuilt();
    },
  });
  if (!controls.are(DECISIVE)) wish();
  else if (!controls.are(SHOWN)) show();
};
