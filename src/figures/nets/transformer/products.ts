import { norm as normInto } from '../kernel/plain-layers.ts';

/** C [n, m] += A [n, k] · B [k, m], for k a multiple of 4. */
export function addProduct(
  A: Float32Array,
  B: Float32Array,
  C: Float32Array,
  n: number,
  k: number,
  m: number,
): void {
  for (let i = 0; i < n; i++)
    for (let q = 0; q < k; q += 4) {
      const at = i * k + q;
      const [a, b, c, d] = [A[at]!, A[at + 1]!, A[at + 2]!, A[at + 3]!];
      const from = q * m;
      for (let j = 0; j < m; j++)
        C[i * m + j]! +=
          a * B[from + j]! + b * B[from + m + j]! + c * B[from + 2 * m + j]! + d * B[from + 3 * m + j]!;
    }
}

/** LayerNorm without gain and bias, of rows of length `d`; into new memory. */
export function norm(rows: Float32Array, d: number): Float32Array {
  const [n, normed] = [rows.length / d, new Float32Array(rows.length)];
  normInto(rows, normed, new Float32Array(n), n, d);
  return normed;
}
