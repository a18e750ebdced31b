import { unpackWeights } from '../../nets/transformer/shape.ts';
import { patternsOf } from '../induction-head/shown-piece.ts';
import { fetchBytes } from '../shared/bytes.ts';
import type { Heads } from './model.ts';
import { CHECKPOINTS, SHAPE, SHOWN } from './params.ts';

// Addresses alone: a checkpoint is fetched when a reader comes to it.
const ADDRESSES = import.meta.glob<string>('../../nets/weights/induction-32/*.bin', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Where the heads of the shipped network looked at one of the moments; `anew` asks past what browser and worker have stored. */
export async function fetchHeads(at: number, anew: boolean): Promise<Heads> {
  const address = ADDRESSES[`../../nets/weights/induction-32/${CHECKPOINTS[at]!.file}`]!;
  return patternsOf(SHAPE, unpackWeights(SHAPE, await fetchBytes(address, anew)), SHOWN);
}
