import { exp, largestOf, sumOf } from './vectors';

/**
 * Softmax of `rows` rows of `width` numbers (a multiple of 4), each times `scale` first; in place. Of row i only the first `length + i · grow` numbers
 * count; the others become zero. The results are times `total`.
 */
export function softmax(
  X: usize,
  rows: i32,
  width: i32,
  length: i32,
  grow: i32,
  scale: f32,
  total: f32,
): void {
  const end = (<usize>width) << 2;
  const scales = f32x4.splat(scale);
  for (let i: i32 = 0; i < rows; i++) {
    const counted = (<usize>(length + i * grow)) << 2;
    const filled = (counted + 15) & ~15;
    for (let j = counted; j < filled; j += 4) store<f32>(X + j, -1e30);
    let most = v128.load(X);
    for (let j: usize = 16; j < filled; j += 16) most = f32x4.max(most, v128.load(X + j));
    const top = f32x4.splat(largestOf(most) * scale);
    let sums = f32x4.splat(0);
    for (let j: usize = 0; j < filled; j += 16) {
      const e = exp(f32x4.sub(f32x4.mul(v128.load(X + j), scales), top));
      v128.store(X + j, e);
      sums = f32x4.add(sums, e);
    }
    const shares = f32x4.splat(total / sumOf(sums));
    for (let j: usize = 0; j < filled; j += 16) v128.store(X + j, f32x4.mul(v128.load(X + j), shares));
    memory.fill(X + counted, 0, end - counted);
    X += end;
  }
}

/** Gradient D by the results of a causal softmax P (n × n, n a multiple of 4) → by what went into it: scale · P · (D − Σ P · D), in place. */
export function softmaxBack(P: usize, D: usize, n: i32, scale: f32): void {
  const end = (<usize>n) << 2;
  const scales = f32x4.splat(scale);
  for (let i: i32 = 0; i < n; i++) {
    // Beyond the first i + 1 numbers P is zero, and so is the result.
    const filled = (((<usize>i) >> 2) + 1) << 4;
    let sums = f32x4.splat(0);
    for (let j: usize = 0; j < filled; j += 16) {
      sums = f32x4.add(sums, f32x4.mul(v128.load(P + j), v128.load(D + j)));
    }
    const mean = f32x4.splat(sumOf(sums));
    for (let j: usize = 0; j < filled; j += 16) {
      const share = f32x4.mul(scales, v128.load(P + j));
      v128.store(D + j, f32x4.mul(share, f32x4.sub(v128.load(D + j), mean)));
    }
    memory.fill(D + filled, 0, end - filled);
    P += end;
    D += end;
  }
}
