import { unpackWeights } from '../../nets/transformer/shape.ts';
import bytes from '../../nets/weights/induction-32/seed-1-step-01500.bin?url&inline';
import { patternsOf } from '../induction-head/shown-piece.ts';
import { bytesOf } from '../shared/bytes.ts';
import { SHAPE, SHOWN } from './params.ts';

/** Where the heads look at the end of the shipped training. */
export const lookBuilt = (): number[][] => patternsOf(SHAPE, unpackWeights(SHAPE, bytesOf(bytes)), SHOWN);
