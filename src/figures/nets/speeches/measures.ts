import { LENSES, type Lens, type Reader } from './lens.ts';

/** How well a lens reads one row: the embedding, or what a layer leaves. */
export interface RowMeasures {
  /** Mean divergence KL(last layer ‖ this row), in nats. */
  kl: number;
  /** Mean loss of what comes next, in nats. */
  loss: number;
  /** How often the likeliest piece is the one that comes next. */
  right: number;
}

/** What is said of the language model on a page. */
export interface SpeechMeasures {
  /** Mean loss on the speeches that were kept back, whole, in nats: as it was trained, and rounded as it is shipped. */
  held: { trained: number; shipped: number };
  /** How both lenses read each row of the network as it is shipped, on every 32nd window of those speeches. */
  lenses: Record<Lens, RowMeasures[]>;
}

/** Every which window of the speeches both lenses are measured on. */
export const EVERY = 32;

/** Measures both lenses on every so manieth window of speeches in pieces; all but the last piece of a window is followed by one that is known. */
export function measureLenses(
  { read }: Reader,
  speeches: readonly ArrayLike<number>[],
  n_ctx: number,
  every = EVERY,
): SpeechMeasures['lenses'] {
  const windows = speeches.flatMap((pieces) =>
    Array.from({ length: Math.floor(pieces.length / n_ctx) }, (_, i) =>
      Array.from({ length: n_ctx }, (__, at) => pieces[i * n_ctx + at]!),
    ),
  );
  const seen = windows.filter((_, i) => i % every === 0).map((tokens) => read(tokens));
  const of = (lens: Lens): RowMeasures[] =>
    seen[0]![lens].map((_, row) => {
      const guesses = seen
        .flatMap((one) => one[lens][row]!)
        .flatMap(({ next, kl }) => (next ? [{ ...next, kl }] : []));
      const mean = (what: (guess: (typeof guesses)[number]) => number): number =>
        guesses.reduce((sum, guess) => sum + what(guess), 0) / guesses.length;
      return {
        kl: mean(({ kl }) => kl),
        loss: mean(({ loss }) => loss),
        right: mean(({ rank }) => Number(rank === 1)),
      };
    });
  return Object.fromEntries(LENSES.map((lens) => [lens, of(lens)])) as SpeechMeasures['lenses'];
}
