import { sayLost } from '../../../shared/load-part.ts';
import { ownWorker } from '../../../shared/own-script.ts';
import type { Network } from '../../nets/indirect/patch.ts';
import { showRun, wordsOf } from '../shared/show-run.ts';
import { NOT_STARTED, Run } from '../shared/training-run.ts';
import { watchSight } from '../shared/watch-sight.ts';
import { openNetwork } from './networks.ts';
import { OWN } from './own-settings.ts';
import { sayOwn } from './own-words.ts';
import { sayPart } from './patch-map.ts';
import type { Known } from './packed-scores.ts';
import type { OwnFrame } from './train-own.ts';
import worker from './worker.ts?worker&url';

const WORDS = wordsOf('Train');

/** A network that the reader trains: the same task, another seed. `done` is handed what came of it. */
export class LiveOwn {
  private readonly figure: HTMLElement;
  private readonly run: Run<number, OwnFrame>;
  private frame: OwnFrame | undefined;
  private seed = 0;

  constructor(figure: HTMLElement, life: AbortSignal, done: (network: Network, known: Known) => void) {
    this.figure = figure;
    this.run = new Run<number, OwnFrame>({
      hire: () => ownWorker(worker),
      isLast: ({ end }) => end !== undefined,
      stepsAtOnce: () => OWN.steps,
      ahead: () => true,
      news: (frame) => {
        if (frame) this.frame = frame;
        this.tell();
        if (frame?.end) done(openNetwork(frame.end.bytes), frame.end.known);
      },
    });
    watchSight(figure, life, (away) => this.run.leave(away));
    life.addEventListener('abort', () => this.run.stop());
  }

  /** Pauses, or goes on, or begins anew with this seed. */
  press(seed: number): void {
    if (this.run.stand === 'running') this.run.pause();
    else if (this.run.stand === 'paused' && seed === this.seed) this.run.goOn();
    else this.start(seed);
  }

  /** Begins anew with this seed. */
  start(seed: number): void {
    [this.frame, this.seed] = [undefined, seed];
    this.run.start(seed);
  }

  /** Ends what is under way. */
  stop(): void {
    this.run.stop();
    this.frame = undefined;
    this.tell();
  }

  private tell(): void {
    const { stand } = this.run;
    const { step = 0, accuracy } = this.frame ?? {};
    const says = accuracy === undefined ? String(step) : `${step}, ${sayPart(accuracy)} right`;
    showRun(this.figure.querySelector('.own')!, this.run, WORDS, OWN.steps, { step, says });
    if (!this.run.tells()) return;
    const said = this.figure.querySelector('[data-own]')!;
    if (stand === 'failed') sayLost(said, NOT_STARTED);
    else said.textContent = sayOwn(stand, this.seed, step, accuracy ?? 0);
  }
}
