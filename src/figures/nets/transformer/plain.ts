/** What LayerNorm adds to the variance. */
export const EPSILON = 1e-5;

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
  const normed = new Float32Array(rows.length);
  for (let at = 0; at < rows.length; at += d) {
    let [mean, square] = [0, 0];
    for (let i = at; i < at + d; i++) mean += rows[i]! / d;
    for (let i = at; i < at + d; i++) square += (rows[i]! - mean) ** 2 / d;
    const scale = 1 / Math.sqrt(square + EPSILON);
    for (let i = at; i < at + d; i++) normed[i] = (rows[i]! - mean) * scale;
  }
  return normed;
}

/** GELU in its form with tanh, in place. */
export function gelu(array: Float32Array): void {
  for (let i = 0; i < array.length; i++) {
    const x = array[i]!;
    array[i] = x / (1 + Math.exp(-2 * Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));
  }
}
