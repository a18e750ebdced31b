import type { Matrix } from '../kernel/kernel.ts';
import type { TransformerSettings } from './settings.ts';
import type { Memory } from './workspace.ts';

type Layer = (name: string) => Float32Array;

/** Attention of all heads in a layer, in so many sequences: from q, k and v to `pattern` and z. */
export function attendAll(settings: TransformerSettings, memory: Memory, of: Layer, sequences: number): void {
  const { n_ctx, d_head } = settings;
  const [pattern, q, k, v, z] = ['pattern', 'q', 'k', 'v', 'z'].map(of) as FiveArrays;
  const counted = { length: 1, grow: 1, scale: 1 / Math.sqrt(d_head), total: 1 };
  pattern.fill(0);
  z.fill(0);
  for (const { rows, turned, patternAt } of eachHead(settings, sequences)) {
    const own: Matrix = { of: pattern, at: patternAt, row: n_ctx };
    memory.product(rows(q), turned(k), own, n_ctx, d_head, n_ctx);
    memory.softmax(pattern.subarray(patternAt), n_ctx, n_ctx, counted);
    memory.product(own, rows(v), rows(z), n_ctx, n_ctx, d_head);
  }
}

/** The way back: from `d_z` to `d_q`, `d_k` and `d_v`. */
export function attendAllBack(
  settings: TransformerSettings,
  memory: Memory,
  of: Layer,
  sequences: number,
): void {
  const { n_ctx, d_head } = settings;
  const [pattern, q, k, v] = ['pattern', 'q', 'k', 'v', 'z'].map(of) as FiveArrays;
  const { d_z, d_q, d_k, d_v, d_pattern } = memory.arrays;
  for (const gradient of [d_q, d_k, d_v]) gradient.fill(0);
  const d_scores: Matrix = { of: d_pattern, row: n_ctx };
  const d_scoresTurned: Matrix = { of: d_pattern, row: 1, column: n_ctx };
  for (const { rows, turned, patternAt } of eachHead(settings, sequences)) {
    const shares: Matrix = { of: pattern, at: patternAt, row: 1, column: n_ctx };
    memory.product(shares, rows(d_z), rows(d_v), n_ctx, n_ctx, d_head);
    d_pattern.fill(0);
    memory.product(rows(d_z), turned(v), d_scores, n_ctx, d_head, n_ctx);
    memory.softmaxBack(pattern.subarray(patternAt), d_pattern, n_ctx, 1 / Math.sqrt(d_head));
    memory.product(d_scores, rows(k), rows(d_q), n_ctx, n_ctx, d_head);
    memory.product(d_scoresTurned, rows(q), rows(d_k), n_ctx, n_ctx, d_head);
  }
}

type FiveArrays = [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];

/** Where one head of one sequence stands: its rows [n_ctx, d_head] of q, k, v or z, the same turned over, and its pattern. */
interface HeadPlace {
  rows: (of: Float32Array) => Matrix;
  turned: (of: Float32Array) => Matrix;
  patternAt: number;
}

function* eachHead({ n_ctx, n_heads, d_head }: TransformerSettings, sequences: number): Generator<HeadPlace> {
  const wide = n_heads * d_head;
  for (let sequence = 0; sequence < sequences; sequence++)
    for (let head = 0; head < n_heads; head++) {
      const at = sequence * n_ctx * wide + head * d_head;
      yield {
        rows: (of) => ({ of, at, row: wide }),
        turned: (of) => ({ of, at, row: 1, column: wide }),
        patternAt: (sequence * n_heads + head) * n_ctx ** 2,
      };
    }
}
