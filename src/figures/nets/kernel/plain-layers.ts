// The layers of a kernel in plain TypeScript.
import type { SoftmaxOf } from './kernel.ts';

/** What LayerNorm adds to the variance. */
const EPSILON = 1e-5;
const SLOPE = 2 * Math.sqrt(2 / Math.PI);
const CUBE = 0.044715;

/** Softmax of rows, in place. */
export function softmax(
  x: Float32Array,
  rows: number,
  width: number,
  { length, grow, scale, total }: SoftmaxOf,
): void {
  for (let i = 0; i < rows; i++) {
    const row = x.subarray(i * width, (i + 1) * width);
    const counted = length + i * grow;
    let [top, sum] = [-Infinity, 0];
    for (let j = 0; j < counted; j++) top = Math.max(top, row[j]! * scale);
    for (let j = 0; j < counted; j++) sum += row[j] = Math.exp(row[j]! * scale - top);
    for (let j = 0; j < counted; j++) row[j]! *= total / sum;
    row.fill(0, counted);
  }
}

/** The way back through a causal softmax. */
export function softmaxBack(p: Float32Array, d: Float32Array, n: number, scale: number): void {
  for (let from = 0; from < n * n; from += n) {
    let mean = 0;
    for (let j = from; j < from + n; j++) mean += p[j]! * d[j]!;
    for (let j = from; j < from + n; j++) d[j] = scale * p[j]! * (d[j]! - mean);
  }
}

/** LayerNorm without gain and bias. */
export function norm(x: Float32Array, y: Float32Array, scales: Float32Array, n: number, d: number): void {
  for (let row = 0; row < n; row++) {
    const [from, to] = [row * d, (row + 1) * d];
    let [mean, square] = [0, 0];
    for (let i = from; i < to; i++) mean += x[i]! / d;
    for (let i = from; i < to; i++) square += (x[i]! - mean) ** 2 / d;
    const scale = (scales[row] = 1 / Math.sqrt(square + EPSILON));
    for (let i = from; i < to; i++) y[i] = (x[i]! - mean) * scale;
  }
}

/** The way back through LayerNorm, added to `dx`. */
export function normBack(
  dy: Float32Array,
  y: Float32Array,
  scales: Float32Array,
  dx: Float32Array,
  n: number,
  d: number,
): void {
  for (let row = 0; row < n; row++) {
    const [from, to] = [row * d, (row + 1) * d];
    let [mean, along] = [0, 0];
    for (let i = from; i < to; i++) {
      mean += dy[i]! / d;
      along += (dy[i]! * y[i]!) / d;
    }
    for (let i = from; i < to; i++) dx[i]! += scales[row]! * (dy[i]! - mean - y[i]! * along);
  }
}

/** GELU in its form with tanh. */
export function gelu(x: Float32Array, y: Float32Array, n: number): void {
  for (let i = 0; i < n; i++) y[i] = x[i]! * gate(x[i]!);
}

/** The way back through GELU, in place. */
export function geluBack(x: Float32Array, d: Float32Array, n: number): void {
  for (let i = 0; i < n; i++) {
    const open = gate(x[i]!);
    d[i]! *= open + open * (1 - open) * x[i]! * SLOPE * (1 + 3 * CUBE * x[i]! ** 2);
  }
}

/** How far GELU is open at x. */
function gate(x: number): number {
  return 1 / (1 + Math.exp(-SLOPE * (x + CUBE * x ** 3)));
}
