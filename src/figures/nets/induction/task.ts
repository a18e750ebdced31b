import type { Random } from '../random.ts';
import type { Task } from '../transformer/trainer.ts';
import { createText } from './sequences.ts';

/** To say the next token of text that repeats itself, at every position. */
export function inductionTask(next: Random): Task {
  const text = createText(next);
  return (tokens, targets) => {
    tokens.set(text());
    targets.set(tokens.subarray(1));
    targets[targets.length - 1] = -1;
  };
}
