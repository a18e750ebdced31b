import bytes from '../../nets/weights/speeches-96/seed-1-step-16000.bin?url&inline';
import { plainKernel } from '../../nets/kernel/plain-kernel.ts';
import { bytesOf } from '../shared/bytes.ts';
import { keepBuilt } from '../shared/keep-built.ts';
import { startOf } from '../shared/params.ts';
import type { FirstLook } from './first-look.ts';
import { createModel } from './model.ts';
import { PARAMS, wishOf } from './params.ts';

/** What stands in the page before anything is fetched, worked out by the code that runs in a browser. */
export function lookBuilt(): FirstLook {
  const wish = wishOf(startOf(PARAMS));
  return keepBuilt('logit-lens', wish, () => {
    const { pieces, now } = createModel(bytesOf(bytes), plainKernel).look(wish);
    const cut = (_: string, value: unknown) =>
      typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(3)) : value;
    return JSON.parse(JSON.stringify({ wish, pieces, now }, cut)) as FirstLook;
  });
}
