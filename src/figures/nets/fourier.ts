/**
 * The discrete Fourier transform over the tokens 0 … p − 1, p odd. Frequency k (1 … (p − 1) / 2) is the plane of
 * cos(2πkt / p) and sin(2πkt / p); frequency 0 is the constant. The basis is normalised, so powers add up to Σ x².
 */
export function fourierBasis(p: number): Float64Array {
  const basis = new Float64Array(p * p).fill(1 / Math.sqrt(p), 0, p);
  for (let k = 1; k <= frequencies(p); k++) {
    for (let t = 0; t < p; t++) {
      const angle = (2 * Math.PI * ((k * t) % p)) / p;
      basis[(2 * k - 1) * p + t] = Math.sqrt(2 / p) * Math.cos(angle);
      basis[2 * k * p + t] = Math.sqrt(2 / p) * Math.sin(angle);
    }
  }
  return basis;
}

/** How many frequencies there are besides the constant. */
export function frequencies(p: number): number {
  return (p - 1) / 2;
}

/** Power of every frequency 0 … (p − 1) / 2 in the first p rows of a table [≥ p, columns], summed over its columns. */
export function powers(table: Float32Array | Float64Array, p: number, columns: number): Float64Array {
  const basis = fourierBasis(p);
  const power = new Float64Array(frequencies(p) + 1);
  for (let row = 0; row < p; row++) {
    const found = coefficients(table, p, columns, basis, row);
    power[Math.ceil(row / 2)]! += found.reduce((sum, x) => sum + x * x, 0);
  }
  return power;
}

/** A copy of the table [≥ p, columns] without these frequencies of its first p rows; rows after those stay as they are. */
export function withoutFrequencies<Table extends Float32Array | Float64Array>(
  table: Table,
  p: number,
  columns: number,
  off: readonly number[],
): Table {
  const basis = fourierBasis(p);
  const left = table.slice() as Table;
  for (const row of off.flatMap((k) => (k === 0 ? [0] : [2 * k - 1, 2 * k]))) {
    const found = coefficients(table, p, columns, basis, row);
    for (let t = 0; t < p; t++) {
      for (let j = 0; j < columns; j++) left[t * columns + j]! -= basis[row * p + t]! * found[j]!;
    }
  }
  return left;
}

/** Which share of the power, the constant left out, these frequencies hold. */
export function shareOf(power: Float64Array, keys: readonly number[]): number {
  const all = power.slice(1).reduce((sum, x) => sum + x, 0);
  return keys.reduce((sum, k) => sum + power[k]!, 0) / all;
}

/** Gini coefficient of numbers that are not negative: 0 when all are equal, near 1 when one holds everything. */
export function gini(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const all = sorted.reduce((sum, x) => sum + x, 0);
  return sorted.reduce((sum, x, i) => sum + (2 * i + 1 - sorted.length) * x, 0) / (sorted.length * all);
}

/** Coefficients of one row of the basis, by column of the table. */
export function coefficients(
  table: Float32Array | Float64Array,
  p: number,
  columns: number,
  basis: Float64Array,
  row: number,
): Float64Array {
  const found = new Float64Array(columns);
  for (let t = 0; t < p; t++) {
    const b = basis[row * p + t]!;
    for (let j = 0; j < columns; j++) found[j]! += b * table[t * columns + j]!;
  }
  return found;
}
