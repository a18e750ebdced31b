import { fillTables, paint } from '../shared/picture.ts';
import { drawSets } from './draw-sets.ts';
import { sayKept, sayTried, searchRows } from './kept-words.ts';
import { ALL, keptOf, type Set } from './params.ts';
import { scoresOf, type Known } from './packed-scores.ts';

/** The circuit that a reader keeps: what every set of heads does is in the page, so nothing is worked out here. */
export class LiveCircuit {
  private readonly figure: HTMLElement;
  /** What was tried, by network and what stands in. */
  private tried = new Map<string, number[]>();

  constructor(figure: HTMLElement) {
    this.figure = figure;
  }

  /** Shows the heads that are kept, in this network. */
  show(known: Known, set: Set): void {
    const by = set.by === 'mean' ? 'mean' : 'resample';
    const scores = scoresOf(known, by);
    const kept = keptOf(set);
    const name = `${set.network} ${by}`;
    const tried = this.tried.get(name) ?? [];
    if (kept !== ALL && !tried.includes(kept)) tried.push(kept);
    this.tried.set(name, tried);
    paint(this.figure, { paths: drawSets(scores, kept), words: {} });
    fillTables(this.figure, { search: searchRows(scores), heads: known.heads });
    this.say('[data-kept]', sayKept(scores, kept));
    this.say('[data-tried]', sayTried(scores, tried));
  }

  /** Forgets what was tried. */
  forget(): void {
    this.tried.clear();
  }

  private say(where: string, text: string): void {
    const place = this.figure.querySelector(where)!;
    if (place.textContent !== text) place.textContent = text;
  }
}
