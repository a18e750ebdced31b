import { norm } from '../transformer/products.ts';
import { shapesOf, type ModularShape, type ModularWeights, type Tensor } from './weights.ts';

/** What is written into the residual stream, and what reads it. */
const WRITES: readonly Tensor[] = ['W_E', 'W_pos', 'W_O', 'W_out', 'b_out'];
const READS: readonly Tensor[] = ['W_Q', 'W_K', 'W_V', 'W_in', 'W_U'];

/**
 * The network with the axes of its residual stream turned by an angle, each with its neighbour (0 with 1, 2 with 3 …): all that writes
 * into the stream is turned, and all that reads it turns back. But for rounding it is the same function (Elhage et al. 2021).
 */
export function turnStream(
  shape: ModularShape,
  weights: Readonly<ModularWeights>,
  degrees: number,
): ModularWeights {
  const turned = { ...weights };
  for (const name of WRITES) turned[name] = turn(weights[name], 1, degrees);
  for (const name of READS) turned[name] = turn(weights[name], shapesOf(shape)[name].at(-1)!, degrees);
  return turned;
}

/** The same with the axes of the MLP's neurons, turned before the ReLU and back after it: this is another function. */
export function turnNeurons(
  shape: ModularShape,
  weights: Readonly<ModularWeights>,
  degrees: number,
): ModularWeights {
  return {
    ...weights,
    W_in: turn(weights.W_in, 1, degrees),
    b_in: turn(weights.b_in, 1, degrees),
    W_out: turn(weights.W_out, shape.d_model, degrees),
  };
}

/**
 * How far LayerNorm (without gain and bias) and a turn are from changing places: the length of LN(turned) − turned(LN) beside that of LN,
 * over all vectors of length `d` that `rows` holds one after another. Only its centring depends on the axes.
 */
export function normMoved(rows: Float32Array, d: number, degrees: number): number {
  const [after, before] = [norm(turn(rows, 1, degrees), d), turn(norm(rows, d), 1, degrees)];
  let [apart, whole] = [0, 0];
  after.forEach((x, i) => {
    apart += (x - before[i]!) ** 2;
    whole += before[i]! ** 2;
  });
  return Math.sqrt(apart / whole);
}

/** Turns neighbours along the index whose steps are `stride` numbers apart. */
function turn(array: Float32Array, stride: number, degrees: number): Float32Array {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const turned = new Float32Array(array.length);
  for (let at = 0; at < array.length; at += 2 * stride) {
    for (let i = at; i < at + stride; i++) {
      const [x, y] = [array[i]!, array[i + stride]!];
      turned[i] = cos * x - sin * y;
      turned[i + stride] = sin * x + cos * y;
    }
  }
  return turned;
}
