// C += A·B for float32 matrices in linear memory, with SIMD.
// Both factors are first copied into panels (4 rows of A, 8 columns of B, filled up with zeros), so that the inner loop
// reads memory in order and a transposed factor costs nothing: it is only another pair of strides.

const DEPTH: i32 = 256; // how much of the summed index a panel holds
const WIDTH: i32 = 256; // how many columns of B are kept packed
const ROWS: usize = 0; // where the panel of A lies
const TILE: usize = 4096; // a 4 × 8 tile for the edges of C
const COLUMNS: usize = 8192; // where the panels of B lie; they end at 270,336

/** C (n × m) += A·B; A(i, q) lies at A + 4(i·ra + q·ca), B(q, j) at B + 4(q·rb + j·cb), C(i, j) at C + 4(i·rc + j). */
export function gemm(
  A: usize,
  ra: i32,
  ca: i32,
  B: usize,
  rb: i32,
  cb: i32,
  C: usize,
  rc: i32,
  n: i32,
  k: i32,
  m: i32,
): void {
  for (let j0: i32 = 0; j0 < m; j0 += WIDTH) {
    const columns = min(WIDTH, m - j0);
    for (let k0: i32 = 0; k0 < k; k0 += DEPTH) {
      const depth = min(DEPTH, k - k0);
      for (let j: i32 = 0; j < columns; j += 8) {
        const from = B + ((<usize>(k0 * rb + (j0 + j) * cb)) << 2);
        pack(from, rb, cb, COLUMNS + <usize>j * depth * 4, depth, 8, min(8, columns - j));
      }
      for (let i: i32 = 0; i < n; i += 4) {
        const rows = min(4, n - i);
        pack(A + ((<usize>(i * ra + k0 * ca)) << 2), ca, ra, ROWS, depth, 4, rows);
        for (let j: i32 = 0; j < columns; j += 8) {
          const c = C + ((<usize>(i * rc + j0 + j)) << 2);
          const panel = COLUMNS + <usize>j * depth * 4;
          if (rows === 4 && columns - j >= 8) tile(panel, depth, c, (<usize>rc) << 2);
          else edge(panel, depth, c, rc, rows, min(8, columns - j));
        }
      }
    }
  }
}

/** Copies `depth` rows of `width` numbers (4 or 8), of which the first `filled` exist and the others are zero. */
function pack(from: usize, row: i32, column: i32, to: usize, depth: i32, width: i32, filled: i32): void {
  const rowBytes = (<usize>row) << 2;
  const columnBytes = (<usize>column) << 2;
  const quick = column === 1 && filled === width;
  for (let q: i32 = 0; q < depth; q++) {
    if (quick) {
      v128.store(to, v128.load(from));
      if (width === 8) v128.store(to, v128.load(from, 16), 16);
    } else if (filled === width) {
      let at = from;
      for (let j: i32 = 0; j < width; j += 4) {
        store<f32>(to + ((<usize>j) << 2), load<f32>(at));
        store<f32>(to + ((<usize>j) << 2), load<f32>(at + columnBytes), 4);
        store<f32>(to + ((<usize>j) << 2), load<f32>(at + 2 * columnBytes), 8);
        store<f32>(to + ((<usize>j) << 2), load<f32>(at + 3 * columnBytes), 12);
        at += 4 * columnBytes;
      }
    } else {
      let at = from;
      for (let j: i32 = 0; j < filled; j++) {
        store<f32>(to + ((<usize>j) << 2), load<f32>(at));
        at += columnBytes;
      }
      for (let j: i32 = filled; j < width; j++) store<f32>(to + ((<usize>j) << 2), 0);
    }
    from += rowBytes;
    to += (<usize>width) << 2;
  }
}

/** Adds a 4 × 8 tile into C, whose rows are `stride` bytes apart. */
function tile(panel: usize, depth: i32, c: usize, stride: usize): void {
  const c1 = c + stride;
  const c2 = c1 + stride;
  const c3 = c2 + stride;
  let s00 = v128.load(c);
  let s01 = v128.load(c, 16);
  let s10 = v128.load(c1);
  let s11 = v128.load(c1, 16);
  let s20 = v128.load(c2);
  let s21 = v128.load(c2, 16);
  let s30 = v128.load(c3);
  let s31 = v128.load(c3, 16);
  let a = ROWS;
  for (let q: i32 = 0; q < depth; q++) {
    const b0 = v128.load(panel);
    const b1 = v128.load(panel, 16);
    let x = v128.load32_splat(a);
    s00 = f32x4.add(s00, f32x4.mul(x, b0));
    s01 = f32x4.add(s01, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 4);
    s10 = f32x4.add(s10, f32x4.mul(x, b0));
    s11 = f32x4.add(s11, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 8);
    s20 = f32x4.add(s20, f32x4.mul(x, b0));
    s21 = f32x4.add(s21, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 12);
    s30 = f32x4.add(s30, f32x4.mul(x, b0));
    s31 = f32x4.add(s31, f32x4.mul(x, b1));
    panel += 32;
    a += 16;
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
}

/** A tile at the edge of C: worked out apart, then only what exists is added. */
function edge(panel: usize, depth: i32, c: usize, rc: i32, rows: i32, columns: i32): void {
  memory.fill(TILE, 0, 128);
  tile(panel, depth, TILE, 32);
  for (let i: i32 = 0; i < rows; i++) {
    for (let j: i32 = 0; j < columns; j++) {
      const at = c + ((<usize>(i * rc + j)) << 2);
      store<f32>(at, load<f32>(at) + load<f32>(TILE + ((<usize>(i * 8 + j)) << 2)));
    }
  }
}
