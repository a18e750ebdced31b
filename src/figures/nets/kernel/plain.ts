import type { Kernel } from './kernel.ts';

/** The kernel in plain TypeScript, for where WebAssembly or its SIMD is missing: the same products, about ten times slower. */
export function plainKernel<Name extends string>(lengths: Readonly<Record<Name, number>>): Kernel<Name> {
  const entries = Object.entries<number>(lengths).map(([name, length]) => [name, new Float32Array(length)]);
  return { arrays: Object.fromEntries(entries) as Record<Name, Float32Array>, ab, atb, abt };
}

function ab(A: Float32Array, B: Float32Array, C: Float32Array, n: number, k: number, m: number): void {
  for (let i = 0; i < n; i++) addRows(A, i * k, 1, B, C, i * m, k, m);
}

function atb(A: Float32Array, B: Float32Array, C: Float32Array, n: number, k: number, m: number): void {
  for (let i = 0; i < n; i++) addRows(A, i, n, B, C, i * m, k, m);
}

function abt(A: Float32Array, B: Float32Array, C: Float32Array, n: number, k: number, m: number): void {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      let sum = 0;
      for (let q = 0; q < k; q++) sum += A[i * k + q]! * B[j * k + q]!;
      C[i * m + j]! += sum;
    }
  }
}

/** Adds to one row of C the rows of B, each times its number of A; four at a time, since reading C is what costs. */
function addRows(
  A: Float32Array,
  at: number,
  stride: number,
  B: Float32Array,
  C: Float32Array,
  row: number,
  k: number,
  m: number,
): void {
  let q = 0;
  for (; q + 4 <= k; q += 4) {
    const from = at + q * stride;
    const [a0, a1, a2, a3] = [A[from]!, A[from + stride]!, A[from + 2 * stride]!, A[from + 3 * stride]!];
    const b = q * m;
    for (let j = 0; j < m; j++) {
      C[row + j]! += a0 * B[b + j]! + a1 * B[b + m + j]! + a2 * B[b + 2 * m + j]! + a3 * B[b + 3 * m + j]!;
    }
  }
  for (; q < k; q++) {
    const a = A[at + q * stride]!;
    for (let j = 0; j < m; j++) C[row + j]! += a * B[q * m + j]!;
  }
}
