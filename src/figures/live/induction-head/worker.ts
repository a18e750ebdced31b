import { answerWishes } from '../shared/answer-asks.ts';
import { createReader } from './model.ts';

answerWishes(createReader);
