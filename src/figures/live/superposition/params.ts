import { FIVE_IN_TWO, PANELS, SEEDS, type ToySettings } from '../../nets/superposition/settings.ts';
import { type Set, toyParams, toySettings } from './toy-params.ts';

/** What a reader can set. */
export const PARAMS = toyParams({ sparsity: 90, importance: 90, seeds: SEEDS.panels, shown: 2 });

/** One preset for each panel of the paper's first figure. */
export const PRESETS = PANELS.map(({ sparsity }) => ({ sparsity }));

/** The settings of the first model. */
export const settingsOf = (set: Set): ToySettings => toySettings(FIVE_IN_TWO, set);
