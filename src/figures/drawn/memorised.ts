/** A run that is asked which texts Pythia 12B will have memorised (Biderman et al. 2023, the tables of the later version). */
export interface Predictor {
  name: string;
  /** A smaller model that was trained to its end, or the model itself before its end. */
  kind: 'smaller' | 'earlier';
  /** What it costs, as a share of the whole training of the model of 12 billion: parameters times text read. */
  cost: number;
  /** The share of the texts it names that were memorised. */
  precision: number;
  /** The share of the memorised texts that it names. */
  recall: number;
}

/** The runs, the cheapest first. */
export const PREDICTORS: readonly Predictor[] = [
  { name: '70 million', kind: 'smaller', cost: 0.07 / 12, precision: 0.956, recall: 0.197 },
  { name: '1.4 billion', kind: 'smaller', cost: 1.4 / 12, precision: 0.926, recall: 0.554 },
  { name: '12 billion, at 16%', kind: 'earlier', cost: 23 / 146, precision: 0.918, recall: 0.5 },
  { name: '6.9 billion', kind: 'smaller', cost: 6.9 / 12, precision: 0.884, recall: 0.795 },
  { name: '12 billion, at 72%', kind: 'earlier', cost: 105 / 146, precision: 0.916, recall: 0.809 },
];

/** The least cost that the drawing shows. */
export const LEAST = 0.004;

/** How far to the right a cost stands, from 0 to 1: ten times the cost is always the same way. */
export function placeOf(cost: number): number {
  return 1 - Math.log(cost) / Math.log(LEAST);
}
