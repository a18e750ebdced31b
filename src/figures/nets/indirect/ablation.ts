import { random } from '../random.ts';
import { attend } from '../transformer/attend.ts';
import { addProduct, norm } from '../transformer/products.ts';
import { embed, unembed } from '../transformer/run.ts';
import { answerOf, meanAnswers, type Answers } from './measures.ts';
import { read, type HeadOutputs, type Network } from './patch.ts';
import { drawPrompt, type Prompt } from './prompts.ts';
import { TRAINED_TEMPLATES } from './templates.ts';

/** What a head that is taken away gives instead. */
export type Ablation = 'mean' | 'resample';

/** What a circuit is measured on: prompts, and what stands in for their heads. */
export interface Bench {
  prompts: readonly Prompt[];
  /** For each prompt, by layer: the average over sentences of its template with three unrelated names, at each position. */
  mean: readonly HeadOutputs[];
  /** For each prompt, by layer: what the heads gave in one such sentence. */
  resample: readonly HeadOutputs[];
}

/**
 * Lays out a bench: in each template that was trained on and in both orders, `each` prompts with pairs of names that were held back; and
 * `references` sentences a template with three unrelated names.
 */
export function layBench(network: Network, each = 3, references = 16, seed = 7): Bench {
  const next = random(seed);
  const templates = Array.from({ length: TRAINED_TEMPLATES }, (_, template) => {
    const draw = (giver: 'first' | 'second' | 'third', held: boolean): Prompt =>
      drawPrompt(next, { template, giver, held, shift: 0 });
    const prompts = (['first', 'second'] as const).flatMap((giver) =>
      Array.from({ length: each }, () => draw(giver, true)),
    );
    const unrelated = Array.from({ length: references }, () => read(network, draw('third', false)).heads);
    return { prompts, unrelated, mean: meanOf(unrelated) };
  });
  return {
    prompts: templates.flatMap(({ prompts }) => prompts),
    mean: templates.flatMap(({ prompts, mean }) => prompts.map(() => mean)),
    resample: templates.flatMap(({ prompts, unrelated }) =>
      prompts.map((_, i) => unrelated[i % unrelated.length]!),
    ),
  };
}

/**
 * What a network of attention alone answers with every set of heads kept, by the bits of the set: head h of layer l
 * is bit l · n_heads + h. What a head gives depends on the heads
 * before it alone: it is worked out once for each set of those.
 */
export function answersOfEvery({ shape, weights }: Network, bench: Bench, by: Ablation): Answers[] {
  const { n_layers, n_heads, d_head, d_model } = shape;
  const answers = Array.from({ length: 2 ** (n_layers * n_heads) }, (): Answers[] => []);
  bench.prompts.forEach((prompt, i) => {
    const walk = (layer: number, resid: Float32Array, kept: number): void => {
      if (layer === n_layers) {
        const last = resid.subarray(prompt.end * d_model, (prompt.end + 1) * d_model);
        answers[kept]!.push(answerOf(unembed(shape, weights, last), prompt));
        return;
      }
      const of = (name: string): Float32Array => weights[`blocks.${layer}.${name}`]!;
      const z = attend(shape, of, norm(resid, d_model), () => undefined);
      for (let set = 0; set < 2 ** n_heads; set++) {
        const mixed = bench[by][i]![layer]!.slice();
        for (let at = 0; at < z.length; at += d_head)
          if ((set >> ((at / d_head) % n_heads)) & 1) mixed.set(z.subarray(at, at + d_head), at);
        const next = resid.slice();
        addProduct(mixed, of('W_O'), next, prompt.tokens.length, n_heads * d_head, d_model);
        walk(layer + 1, next, kept | (set << (layer * n_heads)));
      }
    };
    walk(0, embed(shape, weights, prompt.tokens), 0);
  });
  return answers.map(meanAnswers);
}

function meanOf(outputs: readonly HeadOutputs[]): HeadOutputs {
  return outputs[0]!.map((first, layer) => {
    const mean = new Float32Array(first.length);
    for (const heads of outputs) heads[layer]!.forEach((x, i) => (mean[i]! += x / outputs.length));
    return mean;
  });
}
