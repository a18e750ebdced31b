import type { Stand } from '../shared/training-run.ts';
import { sayPart } from './patch-map.ts';

/** How a training of the reader's own stands, in words. */
export function sayOwn(stand: Stand, seed: number, step: number, accuracy: number): string {
  if (stand === 'running') return `Training with seed ${seed}.`;
  const right = `it says the right name in ${sayPart(accuracy)} of sentences with pairs of names that were held back`;
  if (stand === 'paused') return `Paused at step ${step}: ${right}.`;
  if (stand !== 'done') return '';
  const learnt =
    accuracy > 0.9
      ? 'Map and circuit are now those of this network.'
      : 'It has not learnt the task in this time; another seed may.';
  return `Trained with seed ${seed}: ${right}. ${learnt}`;
}
