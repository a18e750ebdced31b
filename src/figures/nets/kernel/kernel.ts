/** A matrix within an array: its number (i, j) stands at `at` + i · `row` + j · `column` (0 and 1 when they are left out). */
export interface Matrix {
  of: Float32Array;
  at?: number;
  row: number;
  column?: number;
}

/**
 * What the layers of a transformer are made of, forward and backward. Arrays hold rows next to each other; widths (`d`, `width`)
 * and lengths (`n` of gelu) are multiples of 4.
 */
interface Layers {
  /**
   * Softmax in place of `rows` rows, each times `scale` first. Of row i only the first `length + i · grow` numbers count, and the
   * others become zero. The results are times `total`.
   */
  softmax(x: Float32Array, rows: number, width: number, of: SoftmaxOf): void;
  /** `d`, the gradient by the results `p` of a causal softmax of n rows, becomes that by what went into it. */
  softmaxBack(p: Float32Array, d: Float32Array, n: number, scale: number): void;
  /** LayerNorm without gain and bias of n rows; each row's scale is kept in `scales`. */
  norm(x: Float32Array, y: Float32Array, scales: Float32Array, n: number, d: number): void;
  /** Adds to `dx` the gradient of LayerNorm from `dy`, by its results. */
  normBack(
    dy: Float32Array,
    y: Float32Array,
    scales: Float32Array,
    dx: Float32Array,
    n: number,
    d: number,
  ): void;
  /** GELU in its form with tanh. */
  gelu(x: Float32Array, y: Float32Array, n: number): void;
  /** `d`, the gradient by the results of GELU, becomes that by what went into it, `x`. */
  geluBack(x: Float32Array, d: Float32Array, n: number): void;
}

/** Which numbers of a row a softmax counts, and what it multiplies with. */
export interface SoftmaxOf {
  length: number;
  grow: number;
  scale: number;
  total: number;
}

/**
 * Memory for named arrays, and what training needs of it. Matrices are stored row by row. In each product `n × m` is the
 * shape of the result and `k` the length of the index that is summed over.
 */
export interface Kernel<Name extends string = string> extends Layers {
  /** The arrays that were asked for, zeroed once. */
  readonly arrays: Readonly<Record<Name, Float32Array>>;
  /** C [n, m] += A [n, k] · B [k, m] */
  ab(A: Float32Array, B: Float32Array, C: Float32Array, n: number, k: number, m: number): void;
  /** C [n, m] += A [k, n]ᵀ · B [k, m] */
  atb(A: Float32Array, B: Float32Array, C: Float32Array, n: number, k: number, m: number): void;
  /** C [n, m] += A [n, k] · B [m, k]ᵀ */
  abt(A: Float32Array, B: Float32Array, C: Float32Array, n: number, k: number, m: number): void;
  /** The same of matrices that stand anywhere in arrays; C's columns are next to each other. */
  product(A: Matrix, B: Matrix, C: Matrix, n: number, k: number, m: number): void;
}

/** Gives a kernel with an array of the asked length for every name. It takes only arrays of its own, and parts of them. */
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
