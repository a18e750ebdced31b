import { FIVE_IN_TWO_STEPS, SEEDS } from '../../nets/superposition/settings.ts';
import { createTraining } from '../../nets/superposition/side-by-side.ts';
import { answerAsks } from '../shared/answer-asks.ts';
import type { Set } from '../superposition/toy-params.ts';
import { settingsOf } from './params.ts';

answerAsks((set: Set) => createTraining(settingsOf(set), SEEDS.twenty, FIVE_IN_TWO_STEPS));
