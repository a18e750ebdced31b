import { createSweep, sizeOfSweep, type Sweep } from './sweep.ts';
import {
  FIVE_IN_TWO,
  FIVE_IN_TWO_STEPS,
  PANELS,
  QUICK_FIVE_IN_TWO,
  SEEDS,
  TWENTY_IN_FIVE,
} from './settings.ts';
import { createTraining, type Frame } from './side-by-side.ts';

/** What is shipped of toy models, so that a page is whole without training anything; a name is that of its file in `weights/toys/`. */
export const TOYS = {
  /** Five features in two dimensions, at the sparsity of each panel. */
  'five-in-two': (): { sparsity: number; frame: Frame }[] =>
    PANELS.map(({ sparsity }) => {
      const settings = { ...FIVE_IN_TWO, sparsity: sparsity / 100 };
      const frame = createTraining(settings, SEEDS.panels, FIVE_IN_TWO_STEPS).go(FIVE_IN_TWO_STEPS);
      return { sparsity, frame };
    }),
  /** The same over all sparsities, quickly, ReLU beside linear. */
  sweep: (): Sweep => createSweep(QUICK_FIVE_IN_TWO, SEEDS.sweep).go(sizeOfSweep(SEEDS.sweep)),
  /** Twenty features in five dimensions. */
  'twenty-in-five': (): Frame =>
    createTraining(TWENTY_IN_FIVE, SEEDS.twenty, FIVE_IN_TWO_STEPS).go(FIVE_IN_TWO_STEPS),
};
