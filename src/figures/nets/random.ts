/** Gives the next random number of a stream. */
export type Random = () => number;

/** Uniform numbers in [0, 1) from a seed (mulberry32): the same seed gives the same stream on every machine. */
export function random(seed: number): Random {
  // In an array: browsers keep a variable this large as an object, and would make a new one for every number.
  const kept = new Int32Array([seed]);
  return () => {
    const state = (kept[0] = (kept[0]! + 0x6d2b79f5) | 0);
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Fills an array with normal numbers of mean 0 and the given standard deviation. */
export function fillNormal(array: Float32Array, deviation: number, next: Random): void {
  for (let i = 0; i < array.length; i++) {
    array[i] = deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  }
}

/** The numbers 0 … n − 1 in random order. */
export function shuffled(n: number, next: Random): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
