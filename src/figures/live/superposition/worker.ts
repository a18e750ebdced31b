import { FIVE_IN_TWO_STEPS, SEEDS } from '../../nets/superposition/settings.ts';
import { createTraining } from '../../nets/superposition/side-by-side.ts';
import { answerAsks } from '../shared/answer-asks.ts';
import { settingsOf } from './params.ts';
import type { Set } from './toy-params.ts';

answerAsks((set: Set) => createTraining(settingsOf(set), SEEDS.panels, FIVE_IN_TWO_STEPS));
