import { run, type Hook } from '../transformer/run.ts';
import type { TransformerShape, TransformerWeights } from '../transformer/shape.ts';
import type { Prompt } from './prompts.ts';
import { NAMES } from './templates.ts';

/** What a network answers at the end of prompts: means over them. The answer is the receiver. */
export interface Answers {
  /** Logit of the receiver − logit of the other name. A third name may have a larger logit than both: look at the accuracy too. */
  difference: number;
  /** In which share of the prompts the receiver has the largest logit of all tokens. */
  accuracy: number;
  /** Probability of the receiver. */
  probability: number;
  /** Log of the odds of the receiver against all other names. */
  logOdds: number;
}

/** Measures a network on prompts; `hookOf` gives a hook for each of them, such as one that patches. */
export function measureAnswers(
  shape: TransformerShape,
  weights: Readonly<TransformerWeights>,
  prompts: readonly Prompt[],
  hookOf?: (prompt: Prompt, index: number) => Hook,
): Answers {
  const answers = prompts.map((prompt, index) => {
    const logits = run(shape, weights, prompt.tokens, hookOf?.(prompt, index));
    return answerOf(logits.subarray(prompt.end * shape.d_vocab), prompt);
  });
  return meanAnswers(answers);
}

/** The means of what was answered to several prompts. */
export function meanAnswers(answers: readonly Answers[]): Answers {
  const mean = (name: keyof Answers) => answers.reduce((sum, one) => sum + one[name], 0) / answers.length;
  return {
    difference: mean('difference'),
    accuracy: mean('accuracy'),
    probability: mean('probability'),
    logOdds: mean('logOdds'),
  };
}

/** What a network answers to one prompt, from its logits at the end [d_vocab]. */
export function answerOf(logits: Float32Array, { receiver, other }: Prompt): Answers {
  const top = logits.reduce((most, x) => Math.max(most, x), -Infinity);
  const odds = logits.map((x) => Math.exp(x - top));
  const sumOf = (some: Float32Array) => some.reduce((sum, x) => sum + x, 0);
  return {
    difference: logits[receiver]! - logits[other]!,
    accuracy: logits[receiver] === top ? 1 : 0,
    probability: odds[receiver]! / sumOf(odds),
    logOdds: logits[receiver]! - top - Math.log(sumOf(odds.subarray(0, NAMES.length)) - odds[receiver]!),
  };
}

/** What stands at a position of a prompt, as far as heads care. */
export type Role = 'BOS' | 'receiver' | 'other' | 'and' | 'after the names' | 'giver' | 'end' | 'rest';

/** The role of each position of a prompt. */
export function rolesOf({ tokens, receiver, other, at, end }: Prompt): Role[] {
  return Array.from(tokens, (token, i): Role => {
    if (i === at.giver) return 'giver';
    if (i === end) return 'end';
    if (i === at.first + 1) return 'and';
    if (i === at.second + 1) return 'after the names';
    if (i < at.first && token === tokens[0]) return 'BOS';
    return token === receiver ? 'receiver' : token === other ? 'other' : 'rest';
  });
}

/** Where each head looks from the end of the prompts: shares of its attention by role, means over the prompts; [layer][head]. */
export function attentionFromEnd(
  shape: TransformerShape,
  weights: Readonly<TransformerWeights>,
  prompts: readonly Prompt[],
): Partial<Record<Role, number>>[][] {
  const shares = Array.from({ length: shape.n_layers }, () =>
    Array.from({ length: shape.n_heads }, (): Partial<Record<Role, number>> => ({})),
  );
  for (const prompt of prompts) {
    const roles = rolesOf(prompt);
    const n = roles.length;
    run(shape, weights, prompt.tokens, (name, layer, activation) => {
      if (name !== 'pattern') return;
      for (const [head, share] of shares[layer]!.entries())
        for (const [key, role] of roles.entries())
          share[role] = (share[role] ?? 0) + activation[(head * n + prompt.end) * n + key]! / prompts.length;
    });
  }
  return shares;
}
