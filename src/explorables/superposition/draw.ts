import { REPRESENTED } from '../../nets/superposition/geometry.ts';
import { N, type Seed } from './model.ts';

/** A column of W in a drawing whose vertical axis points down. */
export interface Ray {
  x: number;
  y: number;
  /** Where its number stands, clear of the tip. */
  textX: number;
  textY: number;
  /** Too short to count as represented. */
  faint: boolean;
}

const round = (x: number): number => Math.round(x * 1000) / 1000;

/** The five columns of W as rays. */
export function raysOf({ W }: Seed): Ray[] {
  return Array.from({ length: N }, (_, i) => {
    const [x, y] = [W[i]!, -W[N + i]!];
    const length = Math.hypot(x, y);
    const away = 1 + 0.26 / Math.max(length, 0.05);
    return {
      x: round(x),
      y: round(y),
      textX: round(x * away),
      textY: round(y * away),
      faint: length < REPRESENTED,
    };
  });
}

/** WᵀW, row by row: row i says what each feature writes into the reading of feature i. */
export function gramOf({ W }: Seed): number[] {
  return Array.from({ length: N * N }, (_, at) => {
    const [i, j] = [Math.floor(at / N), at % N];
    return W[i]! * W[j]! + W[N + i]! * W[N + j]!;
  });
}

/** A number with two decimals and a true minus. */
export function say(x: number): string {
  const text = x.toFixed(2);
  return text === '-0.00' ? '0.00' : text.replace('-', '−');
}

/** A loss with the decimals it needs. */
export const sayLoss = (loss: number): string => loss.toFixed(4);

/** How strongly a number of WᵀW is tinted, 0 to 45 per cent. */
export const tint = (x: number): string => `${Math.round(45 * Math.min(1, Math.abs(x)))}%`;

/** The columns of W as the table writes them. */
export function columnsOf({ W }: Seed): string[] {
  return Array.from({ length: N }, (_, i) => `(${say(W[i]!)}, ${say(W[N + i]!)})`);
}

/** What stands over the map of WᵀW. */
export const captionOf = ({ seed }: Seed): string =>
  `WᵀW of seed ${seed}: what the feature of each column writes into the reading of each row`;
