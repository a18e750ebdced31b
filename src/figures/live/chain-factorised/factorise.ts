import { fillNormal, random } from '../../nets/random.ts';
import { EVERY, STEPS } from './params.ts';
import { eigen, principal } from './principal.ts';
import { flipped, plus, products, scaled, squares, times, type Rows } from './rows.ts';
import { UBIQUITIN } from './ubiquitin.ts';

const { points, shares } = principal(UBIQUITIN);

/** The chain along its principal axes, in ångströms. */
export const CHAIN: Rows = Float64Array.from(points.flat());
/** The share of its variance along each axis. */
export const VARIANCE = shares;
const POWER = squares(CHAIN);

/** How far a step goes, in units of one over the sum of squares of the chain's coordinates. */
export const RATE = 0.1;
/** How large the points lie at the start, as a share of the chain's size. */
export const SIZES = { small: 1 / 1000, middle: 1 / 30, large: 1 / 3 } as const;

/** What has been learnt at some step. */
export interface Learnt {
  step: number;
  /** How much of the chain is there along each axis, by its squares: 1 is all. */
  shares: number[];
  /** The points, lying as they came to lie. */
  points: () => Rows;
}

/** Random points to begin with. */
export function drawStart(seed: number, size: number): Rows {
  const drawn = new Float32Array(CHAIN.length);
  fillNormal(drawn, size * Math.sqrt(POWER / drawn.length), random(seed));
  return Float64Array.from(drawn);
}

/**
 * Learns points Y from the products of the chain's points alone, X Xᵀ, by gradient descent on the squares of Y Yᵀ − X Xᵀ. The gradient
 * is Y (Yᵀ Y) − X (Xᵀ Y), up to a factor that is part of the rate. So Y stays a mixture, X B + N C, where N is what the start has
 * beside X: a step works out two matrices of three by three.
 */
export function factorise(start: Rows): Learnt[] {
  const along = VARIANCE.map((share) => share * POWER);
  let b = scaled(
    products(CHAIN, start),
    along.map((power) => 1 / power),
  );
  let c: Rows = Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1);
  const beside = plus(start, times(CHAIN, b), -1);
  const besides = products(beside, beside);
  const learnt: Learnt[] = [];
  for (let step = 0; step <= STEPS; step++) {
    if (step % EVERY === 0) {
      const [inChain, out] = [b, c];
      learnt.push({
        step,
        shares: along.map((_, i) => squares(inChain.subarray(3 * i, 3 * i + 3))),
        points: () => plus(times(CHAIN, inChain), times(beside, out)),
      });
    }
    const wanted = scaled(b, along);
    const own = plus(products(b, wanted), products(c, times(besides, c)));
    b = plus(b, plus(times(b, own), wanted, -1), -RATE / POWER);
    c = plus(c, times(c, own), -RATE / POWER);
  }
  return learnt;
}

/** Lays points on the chain, turned and if need be mirrored; `off` is how far they then are from its own, in ångströms (root mean square). */
export function layOnChain(y: Rows): { points: Rows; off: number } {
  const points = times(y, turnOf(products(y, CHAIN)));
  return { points, off: Math.sqrt((3 * squares(plus(points, CHAIN, -1))) / CHAIN.length) };
}

/** The rotation or mirror image in a matrix of three by three: what is left of it without its stretching. */
function turnOf(m: Rows): Rows {
  const { values, vectors } = eigen([0, 3, 6].map((row) => [...products(m, m).subarray(row, row + 3)]));
  const axes = flipped(Float64Array.from(vectors.flat()));
  const stretching = values.map((value) => 1 / Math.sqrt(value));
  return times(m, products(axes, scaled(axes, stretching)));
}
