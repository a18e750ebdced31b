/** Mean cross-entropy in nats, and the share of pairs whose largest logit is the answer. */
export interface Score {
  loss: number;
  accuracy: number;
}

/** Answer to a pair's number: (a + b) mod p. */
export function answer(pair: number, p: number): number {
  return (Math.floor(pair / p) + (pair % p)) % p;
}

/**
 * Cross-entropy of one row of logits at `at`, in float64 even though the logits are float32: float32 underflows here and
 * makes the loss jump. When the answer has the largest logit the loss is log(1 + the others), which keeps its digits down to
 * 1e-300. With `scale`, the row becomes its own gradient times `scale`. `right` counts the rows that are right.
 */
export function crossEntropy(
  logits: Float32Array,
  at: number,
  p: number,
  target: number,
  tally: { right: number },
  scale?: number,
): number {
  let best = 0;
  for (let j = 1; j < p; j++) if (logits[at + j]! > logits[at + best]!) best = j;
  const top = logits[at + best]!;
  const margin = top - logits[at + target]!;
  let others = 0;
  for (let j = 0; j < p; j++) {
    const e = Math.exp(logits[at + j]! - top);
    if (j !== target) others += e;
    if (scale !== undefined) logits[at + j] = e;
  }
  const sum = others + Math.exp(-margin);
  if (best === target) tally.right++;
  if (scale !== undefined) {
    for (let j = 0; j < p; j++) logits[at + j]! *= scale / sum;
    logits[at + target] = (-others / sum) * scale;
  }
  return best === target ? Math.log1p(others) : Math.log(sum) + margin;
}
