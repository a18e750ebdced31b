import { run } from '../transformer/run.ts';
import type { Bench } from './ablation.ts';
import { attentionFromEnd, type Role } from './measures.ts';
import { readPair, type Network } from './patch.ts';
import { corrupted, type Prompt } from './prompts.ts';

/** What is measured of one head, as means over prompts. */
export interface HeadPart {
  /** Where it looks from the last position. */
  looks: Partial<Record<Role, number>>;
  /** How much of its attention goes from the giver back to the same name before: a duplicate token head looks there. */
  back: number;
  /** How far one goes from the clean run to one in which the other one gives, when the head is patched at the giver, at the last position. */
  atGiver: number;
  atEnd: number;
}

/** Measures each head of a network, in the order of the bits of sets; what a patch does, on one prompt in three. */
export function partsOf(network: Network, { prompts }: Pick<Bench, 'prompts'>): HeadPart[] {
  const { n_heads } = network.shape;
  const pairs = prompts
    .filter((_, i) => i % 3 === 0)
    .map((clean) => {
      const pair = { clean, corrupt: corrupted(clean, clean.receiver) };
      return { clean, read: readPair(network, pair, 'noise') };
    });
  const back = lookBack(network, prompts);
  return attentionFromEnd(network.shape, network.weights, prompts)
    .flat()
    .map((looks, bit) => {
      const [layer, head] = [Math.floor(bit / n_heads), bit % n_heads];
      const mean = (at: (prompt: Prompt) => number): number =>
        pairs.reduce((sum, { clean, read }) => sum + read.share({ layer, head, position: at(clean) }), 0) /
        pairs.length;
      return { looks, back: back[bit]!, atGiver: mean(({ at }) => at.giver), atEnd: mean(({ end }) => end) };
    });
}

function lookBack({ shape, weights }: Network, prompts: readonly Prompt[]): number[] {
  const { n_layers, n_heads } = shape;
  const back = Array.from({ length: n_layers * n_heads }, () => 0);
  for (const { tokens, other, at } of prompts)
    run(shape, weights, tokens, (name, layer, pattern) => {
      if (name !== 'pattern') return;
      for (let head = 0; head < n_heads; head++) {
        const row = (head * tokens.length + at.giver) * tokens.length;
        back[layer * n_heads + head]! += pattern[row + tokens.indexOf(other)]! / prompts.length;
      }
    });
  return back;
}
