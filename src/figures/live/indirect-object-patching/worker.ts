import { answerFrames } from '../shared/answer-frames.ts';
import { createOwn } from './train-own.ts';

answerFrames(60, createOwn);
