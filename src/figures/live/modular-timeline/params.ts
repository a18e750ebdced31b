import { checkpoints, keyFrequencies } from '../../nets/weights/mod-59/manifest.json';
import { range } from '../shared/make-params.ts';

/** The key frequencies that it ends with. */
export const KEYS: readonly number[] = keyFrequencies;
/** What was kept, and what was measured on it. */
export const CHECKPOINTS = checkpoints;
/** The last step. */
export const END = checkpoints.at(-1)!.epoch;
/** Where the figure begins: what is hidden has formed, and hardly anything of it shows. */
export const START = 3000;

/** What a reader can set: which checkpoint is shown. */
export const PARAMS = {
  at: range(
    'Checkpoint',
    [0, checkpoints.length - 1],
    checkpoints.findIndex(({ epoch }) => epoch === START),
  ),
};
