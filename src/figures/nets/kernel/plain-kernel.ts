import type { Kernel, Matrix } from './kernel.ts';
import { gelu, geluBack, norm, normBack, softmax, softmaxBack } from './plain-layers.ts';

/** The kernel in plain TypeScript, for where WebAssembly or its SIMD is missing: the same, ten to twenty times slower. */
export function plainKernel<Name extends string>(lengths: Readonly<Record<Name, number>>): Kernel<Name> {
  const entries = Object.entries<number>(lengths).map(([name, length]) => [name, new Float32Array(length)]);
  return {
    arrays: Object.fromEntries(entries) as Record<Name, Float32Array>,
    ab: (A, B, C, n, k, m) => product({ of: A, row: k }, { of: B, row: m }, { of: C, row: m }, n, k, m),
    atb: (A, B, C, n, k, m) =>
      product({ of: A, row: 1, column: n }, { of: B, row: m }, { of: C, row: m }, n, k, m),
    abt: (A, B, C, n, k, m) =>
      product({ of: A, row: k }, { of: B, row: 1, column: k }, { of: C, row: m }, n, k, m),
    product,
    softmax,
    softmaxBack,
    norm,
    normBack,
    gelu,
    geluBack,
  };
}

function product(A: Matrix, B: Matrix, C: Matrix, n: number, k: number, m: number): void {
  const addTo = (B.column ?? 1) === 1 ? addRows : addDots;
  for (let i = 0; i < n; i++)
    addTo(A, (A.at ?? 0) + i * A.row, B, B.at ?? 0, C.of, (C.at ?? 0) + i * C.row, k, m);
}

/** Adds to one row of C the products of a row of A with the columns of B, for columns whose numbers may stand next to each other. */
function addDots(
  { of: A, column: ca = 1 }: Matrix,
  from: number,
  { of: B, row: rb, column: cb = 1 }: Matrix,
  start: number,
  C: Float32Array,
  row: number,
  k: number,
  m: number,
): void {
  for (let j = 0; j < m; j++) {
    let sum = 0;
    for (let q = 0; q < k; q++) sum += A[from + q * ca]! * B[start + q * rb + j * cb]!;
    C[row + j]! += sum;
  }
}

/** Adds to one row of C the rows of B, each times its number of A; four at a time, since reading C is what costs. */
function addRows(
  { of: A, column: ca = 1 }: Matrix,
  from: number,
  { of: B, row: rb }: Matrix,
  start: number,
  C: Float32Array,
  row: number,
  k: number,
  m: number,
): void {
  let q = 0;
  for (; q + 4 <= k; q += 4) {
    const at = from + q * ca;
    const [a0, a1, a2, a3] = [A[at]!, A[at + ca]!, A[at + 2 * ca]!, A[at + 3 * ca]!];
    const [b0, b1, b2, b3] = [
      start + q * rb,
      start + (q + 1) * rb,
      start + (q + 2) * rb,
      start + (q + 3) * rb,
    ];
    for (let j = 0; j < m; j++)
      C[row + j]! += a0 * B[b0 + j]! + a1 * B[b1 + j]! + a2 * B[b2 + j]! + a3 * B[b3 + j]!;
  }
  for (; q < k; q++) {
    const a = A[from + q * ca]!;
    for (let j = 0; j < m; j++) C[row + j]! += a * B[start + q * rb + j]!;
  }
}
