import { adamw, freshMoments } from '../adamw.ts';
import { fillNormal, random, type Random } from '../random.ts';
import { rateAt, type ToySettings } from './settings.ts';

/** One toy model in training. Nothing happens between calls. */
export interface Toy {
  readonly settings: ToySettings;
  /** W [m, n]: column i is the direction of feature i. The array itself, it changes with every step. */
  readonly W: Float32Array;
  /** b [n] */
  readonly b: Float32Array;
  /** Gradients of the last batch. */
  readonly d_W: Float32Array;
  readonly d_b: Float32Array;
  /** Steps taken. */
  readonly steps: number;
  /** Takes one step on fresh examples and gives their loss, Σ I_i (x_i − x′_i)² averaged over examples and features. */
  step(): number;
  /** Loss and gradients on these examples [batch, n], without a step. */
  gradients(x: Float32Array): number;
}

/** Makes a toy model with freshly drawn weights: W normal with variance 2 / (n + m) (Xavier), b zero. */
export function createToy(settings: ToySettings): Toy {
  const { n, m, batch, weightDecay } = settings;
  const next = random(settings.seed);
  const W = new Float32Array(m * n);
  const b = new Float32Array(n);
  const d_W = new Float32Array(m * n);
  const d_b = new Float32Array(n);
  fillNormal(W, Math.sqrt(2 / (n + m)), next);
  const moments = { W: freshMoments(m * n), b: freshMoments(n) };
  const x = new Float32Array(batch * n);
  let steps = 0;
  const gradients = (examples: Float32Array) => findGradients(settings, W, b, examples, d_W, d_b);
  return {
    settings,
    W,
    b,
    d_W,
    d_b,
    get steps() {
      return steps;
    },
    gradients,
    step() {
      drawExamples(x, settings.sparsity, next);
      const loss = gradients(x);
      const adam = {
        learningRate: rateAt(settings.schedule, steps),
        weightDecay,
        beta1: 0.9,
        beta2: 0.999,
      };
      steps++;
      adamw(W, d_W, moments.W, steps, adam);
      adamw(b, d_b, moments.b, steps, adam);
      return loss;
    },
  };
}

/** Fills x with examples: each number zero with chance `sparsity`, else uniform in [0, 1). */
export function drawExamples(x: Float32Array, sparsity: number, next: Random): void {
  for (let i = 0; i < x.length; i++) x[i] = next() < sparsity ? 0 : next();
}

/** Writes the gradients of the mean loss into d_W and d_b. */
function findGradients(
  { n, m, activation, importance }: ToySettings,
  W: Float32Array,
  b: Float32Array,
  x: Float32Array,
  d_W: Float32Array,
  d_b: Float32Array,
): number {
  const weights = Float64Array.from(W);
  const d_weights = new Float64Array(m * n);
  const d_bias = new Float64Array(n);
  const hidden = new Float64Array(m);
  const row = new Float64Array(n);
  const out = new Float64Array(n);
  const g = new Float64Array(n);
  const relu = activation === 'relu';
  const scale = 1 / x.length;
  const pull = Float64Array.from(importance, (one) => 2 * one * scale);
  let loss = 0;
  let empty = 0;
  for (let at = 0; at < x.length; at += n) {
    let any = 0;
    for (let i = 0; i < n; i++) {
      any += row[i] = x[at + i]!;
      out[i] = b[i]!;
    }
    // Examples without any feature are all the same: they come last, as one.
    if (any === 0) {
      empty++;
      continue;
    }
    for (let k = 0, from = 0; k < m; k++, from += n) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += weights[from + i]! * row[i]!;
      hidden[k] = sum;
      for (let i = 0; i < n; i++) out[i]! += weights[from + i]! * sum;
    }
    for (let i = 0; i < n; i++) {
      const silent = relu && out[i]! <= 0;
      const error = (silent ? 0 : out[i]!) - row[i]!;
      loss += importance[i]! * error * error;
      g[i] = silent ? 0 : pull[i]! * error;
      d_bias[i]! += g[i]!;
    }
    for (let k = 0, from = 0; k < m; k++, from += n) {
      const h = hidden[k]!;
      let d_h = 0;
      for (let i = 0; i < n; i++) d_h += weights[from + i]! * g[i]!;
      for (let i = 0; i < n; i++) d_weights[from + i]! += h * g[i]! + d_h * row[i]!;
    }
  }
  for (let i = 0; i < n; i++) {
    const error = relu ? Math.max(0, b[i]!) : b[i]!;
    loss += empty * importance[i]! * error * error;
    d_b[i] = d_bias[i]! + empty * pull[i]! * error;
  }
  d_W.set(d_weights);
  return loss * scale;
}
