import { answerWishes } from '../shared/answer-asks.ts';
import { ownKernel } from '../shared/own-kernel.ts';
import { createModel } from './model.ts';

answerWishes(async (weights) => createModel(weights, await ownKernel()));
