import { expect, test } from 'vitest';
import type { Kernel, MakeKernel } from '../../../../../src/figures/nets/kernel/kernel.ts';
import { plainKernel } from '../../../../../src/figures/nets/kernel/plain-kernel.ts';
import { random } from '../../../../../src/figures/nets/random.ts';
import { fastKernel, preciseKernel } from '../kernels.ts';

const ROWS = 8;
const WIDTH = 8;
const N = ROWS * WIDTH;

type Arrays = Record<'a' | 'b' | 'c' | 'rows', Float32Array>;
type Run = (kernel: Kernel<'a' | 'b' | 'c' | 'rows'>, arrays: Arrays) => void;

/** Arrays of random numbers, and what is done with them. */
function after(make: MakeKernel, run: Run): Float32Array[] {
  const kernel = make({ a: N, b: N, c: N, rows: ROWS });
  const next = random(1);
  for (const array of Object.values(kernel.arrays)) array.forEach((_, i) => (array[i] = 6 * (next() - 0.5)));
  run(kernel, kernel.arrays);
  return Object.values(kernel.arrays);
}

const LAYERS: [string, Run][] = [
  [
    'softmax of whole rows',
    (k, { a }) => k.softmax(a, ROWS, WIDTH, { length: WIDTH, grow: 0, scale: 1, total: 0.25 }),
  ],
  [
    'softmax of six numbers of eight',
    (k, { a }) => k.softmax(a, ROWS, WIDTH, { length: 6, grow: 0, scale: 2, total: 1 }),
  ],
  ['causal softmax', (k, { a }) => k.softmax(a, ROWS, WIDTH, { length: 1, grow: 1, scale: 0.3, total: 1 })],
  [
    'causal softmax and back',
    (k, { a, b }) => {
      k.softmax(a, ROWS, WIDTH, { length: 1, grow: 1, scale: 0.5, total: 1 });
      k.softmaxBack(a, b, ROWS, 0.5);
    },
  ],
  [
    'norm and back',
    (k, { a, b, c, rows }) => {
      k.norm(a, b, rows, ROWS, WIDTH);
      k.normBack(c, b, rows, a, ROWS, WIDTH);
    },
  ],
  [
    'gelu and back',
    (k, { a, b, c }) => {
      k.gelu(a, b, N);
      k.geluBack(a, c, N);
    },
  ],
  [
    'gelu far out',
    (k, { a, b, c }) => {
      a.forEach((_, i) => (a[i] = 20 * a[i]!));
      k.gelu(a, b, N);
      k.geluBack(a, c, N);
    },
  ],
  [
    'a product within arrays: a block, a block turned over, into a block',
    (k, { a, b, c }) =>
      k.product(
        { of: a, at: 3, row: 8 },
        { of: b, at: 1, row: 1, column: 8 },
        { of: c, at: 2, row: 8 },
        5,
        4,
        3,
      ),
  ],
  [
    'a product within arrays, the first turned over',
    (k, { a, b, c }) =>
      k.product(
        { of: a, at: 1, row: 1, column: 8 },
        { of: b, at: 8, row: 8 },
        { of: c, at: 9, row: 9 },
        4,
        6,
        5,
      ),
  ],
];

test.each(LAYERS)('%s: the kernels agree with numbers of 64 bits', (_, run) => {
  const exact = after(preciseKernel, run);
  const before = after(preciseKernel, () => {});
  expect(exact).not.toEqual(before);
  for (const kernel of [fastKernel, plainKernel]) {
    const found = after(kernel, run);
    for (const [i, array] of found.entries())
      for (const [j, x] of array.entries())
        expect(Math.abs(x - exact[i]![j]!)).toBeLessThan(2e-6 * Math.max(1, Math.abs(exact[i]![j]!)));
  }
});

test('slopes are what small differences say', () => {
  const sumOf = (run: Run) => {
    // The sum of b, each with another weight.
    const [, b] = after(preciseKernel, run);
    return b!.reduce((sum, x, i) => sum + x * Math.sin(i), 0);
  };
  const layers: [Run, Run][] = [
    [
      (k, { a, b, rows }) => k.norm(a, b, rows, ROWS, WIDTH),
      (k, { a, b, c, rows }) => {
        k.norm(a, b, rows, ROWS, WIDTH);
        c.forEach((_, i) => (c[i] = Math.sin(i)));
        a.fill(0);
        k.normBack(c, b, rows, a, ROWS, WIDTH);
        b.set(a);
      },
    ],
    [
      (k, { a, b }) => k.gelu(a, b, N),
      (k, { a, b }) => {
        b.forEach((_, i) => (b[i] = Math.sin(i)));
        k.geluBack(a, b, N);
      },
    ],
    [
      (k, { a, b }) => {
        b.set(a);
        k.softmax(b, ROWS, WIDTH, { length: 1, grow: 1, scale: 0.5, total: 1 });
      },
      (k, { a, b }) => {
        k.softmax(a, ROWS, WIDTH, { length: 1, grow: 1, scale: 0.5, total: 1 });
        b.forEach((_, i) => (b[i] = Math.sin(i)));
        k.softmaxBack(a, b, ROWS, 0.5);
      },
    ],
  ];
  for (const [forward, backward] of layers) {
    const [, slopes] = after(preciseKernel, backward);
    for (const i of [0, 9, 21, 63]) {
      const moved =
        (by: number): Run =>
        (k, arrays) => {
          arrays.a[i]! += by;
          forward(k, arrays);
        };
      const slope = (sumOf(moved(1e-5)) - sumOf(moved(-1e-5))) / 2e-5;
      expect(Math.abs(slope - slopes![i]!)).toBeLessThan(1e-8);
    }
  }
});
