/** A point in space. */
export type Point = readonly [number, number, number];

/** Principal components of points: unit axes in the order of their variance, and the centred points in them. */
export interface Principal {
  axes: number[][];
  /** Share of all variance along each axis, largest first. */
  shares: number[];
  /** The points, centred, in the coordinates of the axes. */
  points: number[][];
}

/** Principal component analysis in space, by Jacobi rotations of the covariance. */
export function principal(points: readonly Point[]): Principal {
  const n = points.length;
  const mean = [0, 1, 2].map((i) => points.reduce((sum, point) => sum + point[i]!, 0) / n);
  const centred = points.map((point) => point.map((value, i) => value - mean[i]!));
  const covariance = [0, 1, 2].map((i) =>
    [0, 1, 2].map((j) => centred.reduce((sum, point) => sum + point[i]! * point[j]!, 0) / n),
  );
  const { values, vectors } = eigen(covariance);
  const order = [0, 1, 2].sort((i, j) => values[j]! - values[i]!);
  const axes = order.map((i) => vectors.map((row) => row[i]!));
  const total = values.reduce((sum, value) => sum + value, 0);
  return {
    axes,
    shares: order.map((i) => values[i]! / total),
    points: centred.map((point) => axes.map((axis) => axis.reduce((sum, v, i) => sum + v * point[i]!, 0))),
  };
}

/** Eigenvalues of a symmetric matrix of three by three, and its eigenvectors as columns, by turning one pair of axes at a time. */
export function eigen(matrix: number[][]): { values: number[]; vectors: number[][] } {
  const a = matrix.map((row) => [...row]);
  const v = [0, 1, 2].map((i) => [0, 1, 2].map((j) => Number(i === j)));
  for (let sweep = 0; sweep < 12; sweep++)
    for (const [p, q] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const theta = 0.5 * Math.atan2(2 * a[p]![q]!, a[q]![q]! - a[p]![p]!);
      const [c, s] = [Math.cos(theta), Math.sin(theta)];
      for (const m of [a, v])
        for (const row of m) [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
      const [rowP, rowQ] = [a[p]!, a[q]!];
      a[p] = rowP.map((value, i) => c * value - s * rowQ[i]!);
      a[q] = rowP.map((value, i) => s * value + c * rowQ[i]!);
    }
  return { values: a.map((row, i) => row[i]!), vectors: v };
}
