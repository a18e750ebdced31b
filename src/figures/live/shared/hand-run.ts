import { hearPresses, type Presses } from './hear-presses.ts';
import type { Run } from './training-run.ts';
import { watchSight } from './watch-sight.ts';

/** Puts a run into the reader's hands: starts, pauses, ends it, and rests while it is out of sight. */
export function handRun<Set, Frame extends { step: number }>(
  figure: HTMLElement,
  life: AbortSignal,
  run: Run<Set, Frame>,
  { begin, reset, ...others }: Presses & { begin: () => void; reset: () => void },
): void {
  hearPresses(figure, life, {
    ...others,
    reset() {
      run.stop();
      reset();
    },
    train() {
      if (run.stand === 'running') run.pause();
      else if (run.stand === 'paused') run.goOn();
      else begin();
    },
  });
  watchSight(figure, life, (away) => run.leave(away));
  life.addEventListener('abort', () => run.stop());
}
