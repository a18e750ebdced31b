import { sumOf } from './vectors';

/** LayerNorm without gain and bias: Y = (X − mean) · scale for n rows of d numbers (a multiple of 4); each row's scale goes to `scales`. */
export function norm(X: usize, Y: usize, scales: usize, n: i32, d: i32): void {
  const end = (<usize>d) << 2;
  for (let i: i32 = 0; i < n; i++) {
    let sums = f32x4.splat(0);
    for (let j: usize = 0; j < end; j += 16) sums = f32x4.add(sums, v128.load(X + j));
    const mean = f32x4.splat(sumOf(sums) / <f32>d);
    sums = f32x4.splat(0);
    for (let j: usize = 0; j < end; j += 16) {
      const from = f32x4.sub(v128.load(X + j), mean);
      v128.store(Y + j, from);
      sums = f32x4.add(sums, f32x4.mul(from, from));
    }
    const scale: f32 = 1 / sqrt<f32>(sumOf(sums) / <f32>d + 1e-5);
    store<f32>(scales + ((<usize>i) << 2), scale);
    const all = f32x4.splat(scale);
    for (let j: usize = 0; j < end; j += 16) v128.store(Y + j, f32x4.mul(v128.load(Y + j), all));
    X += end;
    Y += end;
  }
}

/** Its gradient: dX += scale · (dY − mean(dY) − Y · mean(dY · Y)). */
export function normBack(dY: usize, Y: usize, scales: usize, dX: usize, n: i32, d: i32): void {
  const end = (<usize>d) << 2;
  for (let i: i32 = 0; i < n; i++) {
    let sums = f32x4.splat(0);
    let products = f32x4.splat(0);
    for (let j: usize = 0; j < end; j += 16) {
      const g = v128.load(dY + j);
      sums = f32x4.add(sums, g);
      products = f32x4.add(products, f32x4.mul(g, v128.load(Y + j)));
    }
    const mean = f32x4.splat(sumOf(sums) / <f32>d);
    const along = f32x4.splat(sumOf(products) / <f32>d);
    const scale = f32x4.splat(load<f32>(scales + ((<usize>i) << 2)));
    for (let j: usize = 0; j < end; j += 16) {
      const g = f32x4.sub(f32x4.sub(v128.load(dY + j), mean), f32x4.mul(v128.load(Y + j), along));
      v128.store(dX + j, f32x4.add(v128.load(dX + j), f32x4.mul(scale, g)));
    }
    dY += end;
    Y += end;
    dX += end;
  }
}
