import type { Random } from '../random.ts';
import type { Task } from '../transformer/trainer.ts';
import { drawPrompt } from './prompts.ts';
import { BOS } from './templates.ts';

/** To say the name that a sentence ends with. */
export function indirectTask(next: Random): Task {
  return (tokens, targets) => {
    const prompt = drawPrompt(next);
    tokens.fill(BOS).set(prompt.tokens);
    targets.fill(-1)[prompt.end] = prompt.receiver;
  };
}
