import type { Run } from './training-run.ts';
import { watchSight } from './watch-sight.ts';

/** What the buttons of a figure that trains do (`data-do`, `data-preset`). */
export interface Presses {
  begin: () => void;
  reset: () => void;
  /** The preset of this number. */
  preset: (at: number) => void;
  /** A few steps of a run that is paused, or of a fresh one. */
  step?: () => void;
  /** Switches the weight decay on in a run that is under way. */
  decay?: () => void;
}

/** Puts a run into the reader's hands: starts, pauses, ends it, and rests while it is out of sight. Calling what it returns stops it. */
export function handRun<Set, Frame extends { step: number }>(
  figure: HTMLElement,
  run: Run<Set, Frame>,
  { begin, reset, preset, step, decay }: Presses,
): () => void {
  const onClick = ({ target }: Event): void => {
    const { dataset = {} } = (target as Element).closest<HTMLElement>('button') ?? {};
    if (dataset['preset']) preset(Number(dataset['preset']));
    else if (dataset['do'] === 'step') step?.();
    else if (dataset['do'] === 'decay') decay?.();
    else if (dataset['do'] === 'reset') {
      run.stop();
      reset();
    } else if (dataset['do'] === 'train') {
      if (run.stand === 'running') run.pause();
      else if (run.stand === 'paused') run.goOn();
      else begin();
    }
  };
  const unwatch = watchSight(figure, (away) => run.leave(away));
  figure.addEventListener('click', onClick);
  for (const fieldset of figure.querySelectorAll('fieldset')) fieldset.disabled = false;
  return () => {
    run.stop();
    unwatch();
    figure.removeEventListener('click', onClick);
  };
}
