/** The phases of the main run of Nanda et al. (2023), in steps: each is on all training pairs, so the paper calls it an epoch. */
export const PHASES = [
  { name: 'memorise', from: 0, to: 1400 },
  { name: 'build the circuit', from: 1400, to: 9400 },
  { name: 'clean up', from: 9400, to: 14000 },
] as const;

/** The modulus of the task. */
export const P = 113;

/** The key frequencies of the main run, as multiples of 2π/113. */
export const KEYS = [14, 35, 41, 42, 52] as const;

/** The sum of cos(w_k (a + b - c)) over the frequencies, for every answer c: 1 each at the right one. */
export function votes(a: number, b: number, keys: readonly number[], p = P): number[] {
  return Array.from({ length: p }, (_, c) =>
    keys.reduce((sum, k) => sum + Math.cos((2 * Math.PI * k * (a + b - c)) / p), 0),
  );
}
