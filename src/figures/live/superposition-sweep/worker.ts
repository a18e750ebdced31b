import { decaying, FIVE_IN_TWO } from '../../nets/superposition/settings.ts';
import { createSweep } from '../../nets/superposition/sweep.ts';
import { answerAsks } from '../shared/answer-asks.ts';
import type { Set } from './params.ts';

answerAsks(({ importance, seed, seeds }: Set) =>
  createSweep({ importance: decaying(FIVE_IN_TWO.n, importance / 100), seed }, seeds),
);
