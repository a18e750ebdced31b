import { coefficients, fourierBasis, powers } from './fourier.ts';

/** The numbers 0 … p − 1 as an embedding lays them out in the plane of one frequency. */
export interface Ring {
  k: number;
  /** Share of the frequency in the power of the embedding, the constant left out. */
  share: number;
  /** [p, 2]: along the direction of its cosine, and across; a clean clock has number t at the angle 2πkt / p. */
  at: number[];
}

/** Shares of the frequencies 1 … (p − 1) / 2 in the power of W_E. */
export function spectrumOf(W_E: Float32Array, p: number, d_model: number): number[] {
  const power = powers(W_E, p, d_model).subarray(1);
  const all = power.reduce((sum, x) => sum + x, 0);
  return Array.from(power, (x) => x / all);
}

/** The strongest frequencies of a spectrum, in order of size. */
export function strongest(spectrum: readonly number[], many: number): number[] {
  const order = spectrum
    .map((share, i) => ({ k: i + 1, share }))
    .sort((one, other) => other.share - one.share);
  return order.slice(0, many).map(({ k }) => k);
}

/**
 * Projects the numbers onto the plane that the cosine and the sine of frequency k span in the embedding. Everything else that
 * the embedding holds in this plane shows as untidiness: a ring that no training has made looks like a scribble.
 */
export function ringOf(
  W_E: Float32Array,
  p: number,
  d_model: number,
  spectrum: readonly number[],
  k: number,
): Ring {
  const basis = fourierBasis(p);
  const [constant, cosine, sine] = [0, 2 * k - 1, 2 * k].map((row) =>
    coefficients(W_E, p, d_model, basis, row),
  );
  const along = unit(cosine!);
  const lean = dot(sine!, along);
  const across = unit(sine!.map((x, i) => x - lean * along[i]!));
  const middle = [along, across].map((axis) => dot(constant!, axis) / Math.sqrt(p));
  const at = Array.from({ length: p }, (_, t) => {
    const row = W_E.subarray(t * d_model, (t + 1) * d_model);
    return [dot(row, along) - middle[0]!, dot(row, across) - middle[1]!];
  });
  return { k, share: spectrum[k - 1]!, at: at.flat() };
}

function dot(one: Float64Array | Float32Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < other.length; i++) sum += one[i]! * other[i]!;
  return sum;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((x) => x / length);
}
