/** What is known of each feature from W [m, n] alone. */
export interface FeatureGeometry {
  /** ‖W_i‖: about 1 when the feature is represented, about 0 when it is not. */
  norm: number;
  /** D_i = ‖W_i‖² / Σ_j (Ŵ_i · W_j)²: the share of a dimension that the feature has to itself; 0 without a direction. */
  dimensionality: number;
  /** Σ_{j≠i} (Ŵ_i · W_j)²: how much the others stand in its way. */
  interference: number;
}

const FAINT = 1e-6;
/** From this length on a feature counts as represented. */
export const REPRESENTED = 0.5;

/** Norm, dimensionality and interference of every feature (definitions of Elhage et al. 2022). */
export function featureGeometry(W: ArrayLike<number>, n: number, m: number): FeatureGeometry[] {
  return Array.from({ length: n }, (_, i) => {
    const own = dot(W, n, m, i, i);
    const norm = Math.sqrt(own);
    if (norm < FAINT) return { norm, dimensionality: 0, interference: 0 };
    let all = 0;
    for (let j = 0; j < n; j++) all += dot(W, n, m, i, j) ** 2 / own;
    return { norm, dimensionality: own / all, interference: all - own };
  });
}

/** What a model with two dimensions has learned, from its represented features and the angles between neighbours. */
export type Arrangement =
  | 'nothing'
  | 'one feature'
  | 'two orthogonal features'
  | 'one antipodal pair'
  | 'triangle'
  | 'two antipodal pairs'
  | 'pentagon'
  | 'another arrangement';

const TOLERANCE = 14; // degrees

/** Names the arrangement of the features in a model with two dimensions, W [2, n]; angles may be 14° off. */
export function arrangement(W: ArrayLike<number>, n: number): Arrangement {
  const gaps = gapsBetween(W, n);
  const even = (degrees: number) => gaps.every((gap) => Math.abs(gap - degrees) < TOLERANCE);
  const rightAngle = gaps.some((gap) => Math.abs(gap - 90) < TOLERANCE);
  if (gaps.length === 0) return 'nothing';
  if (gaps.length === 1) return 'one feature';
  if (gaps.length === 2 && rightAngle) return 'two orthogonal features';
  if (gaps.length === 2 && even(180)) return 'one antipodal pair';
  if (gaps.length === 3 && even(120)) return 'triangle';
  if (gaps.length === 4 && even(90)) return 'two antipodal pairs';
  if (gaps.length === 5 && even(72)) return 'pentagon';
  return 'another arrangement';
}

/** Degrees between the directions of neighbouring represented features, once around. */
function gapsBetween(W: ArrayLike<number>, n: number): number[] {
  const angles = Array.from({ length: n }, (_, i) => i)
    .filter((i) => Math.hypot(W[i]!, W[n + i]!) > REPRESENTED)
    .map((i) => (Math.atan2(W[n + i]!, W[i]!) * 180) / Math.PI)
    .sort((one, other) => one - other);
  return angles.map((angle, i) => (angles[i + 1] ?? angles[0]! + 360) - angle);
}

function dot(W: ArrayLike<number>, n: number, m: number, i: number, j: number): number {
  let sum = 0;
  for (let k = 0; k < m; k++) sum += W[k * n + i]! * W[k * n + j]!;
  return sum;
}
