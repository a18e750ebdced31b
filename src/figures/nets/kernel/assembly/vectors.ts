// Four float32 numbers at once.

/** Their sum. */
export function sumOf(v: v128): f32 {
  const pairs = f32x4.add(v, v128.shuffle<f32>(v, v, 2, 3, 0, 1));
  return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
}

/** The largest of them. */
export function largestOf(v: v128): f32 {
  const pairs = f32x4.max(v, v128.shuffle<f32>(v, v, 2, 3, 0, 1));
  return max(f32x4.extract_lane(pairs, 0), f32x4.extract_lane(pairs, 1));
}

/**
 * e to the power of each, to the last digit or the one before it: 2ⁿ · eʳ with |r| ≤ ½ ln 2 and a polynomial for eʳ (Cephes' expf).
 * What is smaller than e⁻⁸⁷ becomes that, nearly zero.
 */
export function exp(x: v128): v128 {
  x = f32x4.max(f32x4.min(x, f32x4.splat(88)), f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504088896341)));
  // ln 2 in two parts, of which the first has so few digits that its product with n is exact.
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
  let p = next(f32x4.splat(1.98756915e-4), r, 1.3981999507e-3);
  p = next(p, r, 8.3334519073e-3);
  p = next(p, r, 4.1665795894e-2);
  p = next(p, r, 1.6666665459e-1);
  p = next(p, r, 5.0000001201e-1);
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), f32x4.splat(1));
  return f32x4.mul(p, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23));
}

/** One step of Horner's rule. */
function next(p: v128, r: v128, coefficient: f32): v128 {
  return f32x4.add(f32x4.mul(p, r), f32x4.splat(coefficient));
}
