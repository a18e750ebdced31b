import wasm from '../../nets/kernel/kernel.wasm?url&inline';
import type { MakeKernel } from '../../nets/kernel/kernel.ts';
import { chooseKernel } from '../../nets/kernel/wasm.ts';
import { bytesOf } from './bytes.ts';

/** The fast kernel, which is 4 kB and comes with the code. In a worker the page's policy does not reign, so it need not allow WebAssembly. */
export const ownKernel = (): Promise<MakeKernel> => chooseKernel(bytesOf(wasm));
