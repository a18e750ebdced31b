import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainKernel } from '../../../../../src/figures/nets/kernel/plain-kernel.ts';
import { chooseKernel } from '../../../../../src/figures/nets/kernel/wasm.ts';
import { random } from '../../../../../src/figures/nets/random.ts';
import { fastKernel, kernelBytes } from '../kernels.ts';

test('kernel.wasm is what the pinned compiler makes of its source', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'kernel-')), 'kernel.wasm');
  const config = 'src/figures/nets/kernel/assembly/asconfig.json';
  // With the first of these asc does not start itself anew to add it, and with the second its own code, which runs once, is not made fast.
  const flags = ['--enable-source-maps', '--liftoff-only'];
  const asc = 'node_modules/assemblyscript/bin/asc.js';
  execFileSync(process.execPath, [...flags, asc, '--config', config, '-o', out]);
  expect(readFileSync(out).equals(kernelBytes)).toBe(true);
});

test('without bytes, or with bytes that this machine cannot run, the plain kernel is chosen', async () => {
  expect(await chooseKernel()).toBe(plainKernel);
  expect(await chooseKernel(kernelBytes.subarray(0, 100))).toBe(plainKernel);
  expect(await chooseKernel(kernelBytes)).not.toBe(plainKernel);
});

// Edges of every kind: smaller than a tile, one more than a tile, more than a panel is deep or wide.
const SIZES = [
  [1, 1, 1],
  [3, 5, 7],
  [4, 8, 8],
  [5, 9, 17],
  [31, 257, 9],
  [6, 12, 261],
  [66, 300, 270],
] as const;

test.each(SIZES)('the kernels agree on products of %i × %i × %i', (n, k, m) => {
  const lengths = { A: n * k, B: k * m, C: n * m };
  const kernels = [fastKernel(lengths), plainKernel(lengths)];
  for (const product of ['ab', 'atb', 'abt'] as const) {
    for (const { arrays } of kernels) {
      const next = random(1);
      for (const array of [arrays.A, arrays.B]) array.forEach((_, i) => (array[i] = next() - 0.5));
      arrays.C.forEach((_, i) => (arrays.C[i] = Math.sin(i)));
    }
    for (const kernel of kernels) kernel[product](kernel.arrays.A, kernel.arrays.B, kernel.arrays.C, n, k, m);
    const exact = slow(product, kernels[0]!.arrays.A, kernels[0]!.arrays.B, n, k, m);
    for (const { arrays } of kernels) {
      const worst = Math.max(...arrays.C.map((c, i) => Math.abs(c - exact[i]! - Math.sin(i))));
      expect(worst, product).toBeLessThan(1e-5);
    }
  }
});

function slow(
  product: 'ab' | 'atb' | 'abt',
  A: Float32Array,
  B: Float32Array,
  n: number,
  k: number,
  m: number,
) {
  return Array.from({ length: n * m }, (_, at) => {
    const [i, j] = [Math.floor(at / m), at % m];
    let sum = 0;
    for (let q = 0; q < k; q++) {
      sum += A[product === 'atb' ? q * n + i : i * k + q]! * B[product === 'abt' ? j * k + q : q * m + j]!;
    }
    return sum;
  });
}
