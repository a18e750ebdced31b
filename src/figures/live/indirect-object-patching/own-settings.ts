import { INDIRECT } from '../../nets/indirect/settings.ts';

/** How a network of the reader’s own is trained: longer than the shipped ones, so that more seeds learn the task. */
export const OWN = { ...INDIRECT, steps: 800, coolFrom: 560 };
