import { readFileSync } from 'node:fs';
import type { Kernel, MakeKernel } from '../../../../src/figures/nets/kernel/kernel.ts';
import { plainKernel } from '../../../../src/figures/nets/kernel/plain-kernel.ts';
import { chooseKernel } from '../../../../src/figures/nets/kernel/wasm.ts';

/** The committed bytes of the fast kernel. */
export const kernelBytes = readFileSync('src/figures/nets/kernel/kernel.wasm');

/** The fast kernel. */
export const fastKernel: MakeKernel = await chooseKernel(kernelBytes);

/** The plain kernel with numbers of 64 bits, precise enough to check gradients against differences. */
export const preciseKernel: MakeKernel = <Name extends string>(lengths: Readonly<Record<Name, number>>) => {
  const entries = Object.entries<number>(lengths).map(([name, length]) => [name, new Float64Array(length)]);
  const arrays = Object.fromEntries(entries) as unknown as Kernel<Name>['arrays'];
  return { ...plainKernel(lengths), arrays };
};
