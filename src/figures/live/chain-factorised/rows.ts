/** A matrix with rows of three, row by row. */
export type Rows = Float64Array;

// Loops, since `map` of such arrays takes its time, and all of this is done between two frames.

/** Aᵀ B. */
export function products(a: Rows, b: Rows): Rows {
  const all = new Float64Array(9);
  for (let row = 0; row < a.length; row += 3)
    for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) all[3 * i + j]! += a[row + i]! * b[row + j]!;
  return all;
}

/** A M, with M of three by three. */
export function times(a: Rows, m: Rows): Rows {
  const all = new Float64Array(a.length);
  for (let row = 0; row < a.length; row += 3)
    for (let j = 0; j < 3; j++)
      all[row + j] = a[row]! * m[j]! + a[row + 1]! * m[3 + j]! + a[row + 2]! * m[6 + j]!;
  return all;
}

/** A + share · B. */
export function plus(a: Rows, b: Rows, share = 1): Rows {
  const all = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) all[i] = a[i]! + share * b[i]!;
  return all;
}

/** A matrix of three by three with each row taken so many times. */
export function scaled(m: Rows, by: readonly number[]): Rows {
  const all = new Float64Array(9);
  for (let i = 0; i < 9; i++) all[i] = m[i]! * by[(i - (i % 3)) / 3]!;
  return all;
}

/** A matrix of three by three, rows as columns. */
export const flipped = (m: Rows): Rows => m.map((_, i) => m[3 * (i % 3) + (i - (i % 3)) / 3]!);

/** The sum of all squares. */
export const squares = (a: Rows): number => a.reduce((sum, x) => sum + x * x, 0);
