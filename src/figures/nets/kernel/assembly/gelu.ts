import { exp } from './vectors';

const SLOPE: f32 = 1.5957691216057308; // 2 √(2/π)
const CUBE: f32 = 0.044715;

/** GELU in its form with tanh, of n numbers (a multiple of 4). */
export function gelu(X: usize, Y: usize, n: i32): void {
  const end = X + ((<usize>n) << 2);
  for (; X < end; X += 16, Y += 16) {
    const x = v128.load(X);
    v128.store(Y, f32x4.mul(x, gate(x)));
  }
}

/** Its gradient: D, by the results, times the slope at X, in place. */
export function geluBack(X: usize, D: usize, n: i32): void {
  const end = X + ((<usize>n) << 2);
  const one = f32x4.splat(1);
  for (; X < end; X += 16, D += 16) {
    const x = v128.load(X);
    const open = gate(x);
    const square = f32x4.mul(x, x);
    const inner = f32x4.mul(f32x4.splat(SLOPE), f32x4.add(one, f32x4.mul(f32x4.splat(3 * CUBE), square)));
    const slope = f32x4.mul(f32x4.mul(open, f32x4.sub(one, open)), f32x4.mul(x, inner));
    v128.store(D, f32x4.mul(v128.load(D), f32x4.add(open, slope)));
  }
}

/** How far GELU is open at x: 1 / (1 + e^(−SLOPE · (x + CUBE · x³))). */
function gate(x: v128): v128 {
  const cubic = f32x4.add(f32x4.splat(1), f32x4.mul(f32x4.splat(CUBE), f32x4.mul(x, x)));
  const opening = f32x4.mul(f32x4.mul(x, f32x4.splat(-SLOPE)), cubic);
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp(opening)));
}
