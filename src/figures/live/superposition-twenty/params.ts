import { SEEDS, type ToySettings, TWENTY_IN_FIVE } from '../../nets/superposition/settings.ts';
import { type Set, toyParams, toySettings } from '../superposition/toy-params.ts';

/** What a reader can set. */
export const PARAMS = toyParams({ sparsity: 97, importance: 70, seeds: SEEDS.twenty, shown: 1 });

/** The settings of the first model. */
export const settingsOf = (set: Set): ToySettings => toySettings(TWENTY_IN_FIVE, set);
