/** How AdamW moves: the rate per step, the decoupled decay, and how long the two averages remember. */
export interface AdamWSettings {
  learningRate: number;
  weightDecay: number;
  beta1: number;
  beta2: number;
}

/** What AdamW remembers of one array: running averages of the gradient and of its square. */
export interface Moments {
  m: Float32Array;
  v: Float32Array;
}

const EPSILON = 1e-8;

/** Moments of an array that has seen no gradient yet. */
export function freshMoments(length: number): Moments {
  return { m: new Float32Array(length), v: new Float32Array(length) };
}

/** Moves `weights` one step against `gradient`; `step` counts from 1. */
export function adamw(
  weights: Float32Array,
  gradient: Float32Array,
  { m, v }: Moments,
  step: number,
  { learningRate, weightDecay, beta1, beta2 }: AdamWSettings,
): void {
  const kept = 1 - learningRate * weightDecay;
  const rate = learningRate / (1 - beta1 ** step);
  const correction = 1 / (1 - beta2 ** step);
  for (let i = 0; i < weights.length; i++) {
    const g = gradient[i]!;
    const mean = (m[i] = beta1 * m[i]! + (1 - beta1) * g);
    const square = (v[i] = beta2 * v[i]! + (1 - beta2) * g * g);
    weights[i] = weights[i]! * kept - (rate * mean) / (Math.sqrt(square * correction) + EPSILON);
  }
}
