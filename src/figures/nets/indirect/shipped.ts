import { random } from '../random.ts';
import type { TransformerShape, TransformerWeights } from '../transformer/shape.ts';
import { attentionFromEnd, measureAnswers, type Answers, type Role } from './measures.ts';
import { corrupted, drawThird, testPrompts } from './prompts.ts';

/** What is said of a network that names the receiver. All pairs of names are ones that it was not trained on. */
export interface IndirectMeasures {
  /** In templates that it was trained on, and in those held back: 256 prompts each. */
  pairs: Answers;
  templates: Answers;
  /** As `pairs`, with a third name as the giver. */
  corrupted: Answers;
  /** Of `pairs`; [layer][head]. */
  attention: Partial<Record<Role, number>>[][];
}

/** Measures a network that names the receiver. */
export function measureIndirect(
  shape: TransformerShape,
  weights: Readonly<TransformerWeights>,
): IndirectMeasures {
  const prompts = testPrompts(256, 'trained');
  const next = random(100);
  const others = prompts.map((prompt) => corrupted(prompt, drawThird(prompt, next)));
  return {
    pairs: measureAnswers(shape, weights, prompts),
    templates: measureAnswers(shape, weights, testPrompts(256, 'held')),
    corrupted: measureAnswers(shape, weights, others),
    attention: attentionFromEnd(shape, weights, prompts),
  };
}

/** What is followed while such a network is trained, from 128 prompts each. */
export function followIndirect(
  shape: TransformerShape,
  weights: Readonly<TransformerWeights>,
): Record<'pairs' | 'templates', Answers> {
  return {
    pairs: measureAnswers(shape, weights, testPrompts(128, 'trained')),
    templates: measureAnswers(shape, weights, testPrompts(128, 'held')),
  };
}
