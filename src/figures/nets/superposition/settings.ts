/** A toy model of superposition (Elhage et al. 2022) and how it is trained: x′ = ReLU(WᵀW x + b), or x′ = WᵀW x + b. */
export interface ToySettings {
  /** Features. */
  n: number;
  /** Dimensions that they are squeezed through. */
  m: number;
  activation: 'relu' | 'linear';
  /** The chance S that a feature is zero in an example; else it is uniform in [0, 1). */
  sparsity: number;
  /** I_i, how much an error in feature i counts; n numbers, see `decaying`. */
  importance: readonly number[];
  /** Fresh examples in every step. */
  batch: number;
  /** From which step on which rate holds, in order; the first one from step 0. */
  schedule: readonly (readonly [step: number, learningRate: number])[];
  weightDecay: number;
  seed: number;
}

/** Importances 1, ratio, ratio², … of n features. */
export function decaying(n: number, ratio: number): number[] {
  return Array.from({ length: n }, (_, i) => ratio ** i);
}

/** Five features in two dimensions, done in 3,000 steps: the setting of the paper's first figure with a faster schedule. */
export const FIVE_IN_TWO: ToySettings = {
  n: 5,
  m: 2,
  activation: 'relu',
  sparsity: 0.9,
  importance: decaying(5, 0.9),
  batch: 256,
  schedule: [
    [0, 1e-2],
    [2000, 3e-3],
    [2500, 1e-3],
  ],
  weightDecay: 0,
  seed: 1,
};

/** After how many steps the schedule of FIVE_IN_TWO has run out. */
export const FIVE_IN_TWO_STEPS = 3000;

/** The paper's n = 20, m = 5 with importances 0.7^i, trained as FIVE_IN_TWO is. */
export const TWENTY_IN_FIVE: ToySettings = {
  ...FIVE_IN_TWO,
  n: 20,
  m: 5,
  sparsity: 0.97,
  importance: decaying(20, 0.7),
};

/** FIVE_IN_TWO in half as many steps, for many models in a row. */
export const QUICK_FIVE_IN_TWO: ToySettings = {
  ...FIVE_IN_TWO,
  schedule: FIVE_IN_TWO.schedule.map(([step, rate]) => [step / 2, rate] as const),
};

/** After how many steps its schedule has run out. */
export const QUICK_STEPS = FIVE_IN_TWO_STEPS / 2;

/** The three panels of the first figure of Elhage et al. 2022: sparsity in per cent, and what they show. */
export const PANELS = [
  { sparsity: 0, shows: 'two orthogonal features' },
  { sparsity: 80, shows: 'two antipodal pairs' },
  { sparsity: 90, shows: 'pentagon' },
] as const;
/** How many seeds each of the figures trains. */
export const SEEDS = { panels: 6, sweep: 5, twenty: 4 };

/** The rate that holds at a step. */
export function rateAt(schedule: ToySettings['schedule'], step: number): number {
  return schedule.findLast(([from]) => step >= from)?.[1] ?? 0;
}
