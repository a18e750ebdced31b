/**
 * Memory for named arrays, and the three matrix products that training needs. All matrices are stored row by row.
 * In each product `n × m` is the shape of the result and `k` the length of the index that is summed over.
 */
export interface Kernel<Name extends string = string> {
  /** The arrays that were asked for, zeroed once. */
  readonly arrays: Readonly<Record<Name, Float32Array>>;
  /** C [n, m] += A [n, k] · B [k, m] */
  ab(A: Float32Array, B: Float32Array, C: Float32Array, n: number, k: number, m: number): void;
  /** C [n, m] += A [k, n]ᵀ · B [k, m] */
  atb(A: Float32Array, B: Float32Array, C: Float32Array, n: number, k: number, m: number): void;
  /** C [n, m] += A [n, k] · B [m, k]ᵀ */
  abt(A: Float32Array, B: Float32Array, C: Float32Array, n: number, k: number, m: number): void;
}

/** Gives a kernel with an array of the asked length for every name. The products take only arrays of their kernel. */
export type MakeKernel = <Name extends string>(lengths: Readonly<Record<Name, number>>) => Kernel<Name>;

/** Lengths of arrays from their shapes: `{ W_U: [32, 53] }` gives `{ W_U: 1696 }`. */
export function lengthsOf<Name extends string>(
  shapes: Readonly<Record<Name, readonly number[]>>,
): Record<Name, number> {
  const entries = Object.entries<readonly number[]>(shapes);
  return Object.fromEntries(entries.map(([name, shape]) => [name, size(shape)])) as Record<Name, number>;
}

/** How many numbers an array of this shape holds. */
export function size(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}
