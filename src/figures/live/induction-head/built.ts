import bytes from '../../nets/weights/induction-64/seed-1-step-01000.bin?url&inline';
import { bytesOf } from '../shared/bytes.ts';
import { keepBuilt } from '../shared/keep-built.ts';
import { startOf } from '../shared/params.ts';
import { createReader, type Sight } from './model.ts';
import { PARAMS, wishOf } from './params.ts';

/** What stands in the page before anything is fetched, worked out by the code that runs in a browser. */
export function readBuilt(): Sight {
  const wish = wishOf(startOf(PARAMS));
  return keepBuilt('induction-head', wish, () => createReader(bytesOf(bytes)).look(wish));
}
