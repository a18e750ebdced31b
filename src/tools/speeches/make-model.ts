import { sentenceAt } from '../../shared/sentences.ts';
import type { MakeKernel } from '../../figures/nets/kernel/kernel.ts';
import { pack, unpack } from '../../figures/nets/pack.ts';
import { heldLoss, loadNetwork } from '../../figures/nets/speeches/held-loss.ts';
import { learnMerges } from '../../figures/nets/speeches/learn-merges.ts';
import { createReader } from '../../figures/nets/speeches/lens.ts';
import { shapesWithMaps } from '../../figures/nets/speeches/lens-maps.ts';
import { measureLenses, type SpeechMeasures } from '../../figures/nets/speeches/measures.ts';
import type { Merges } from '../../figures/nets/speeches/pieces.ts';
import { LEVELS, MAPS, SENTENCES, SPEECHES } from '../../figures/nets/speeches/settings.ts';
import { drawSentences, isHeld, windowTask, type Speech } from '../../figures/nets/speeches/speeches.ts';
import { createSpeller } from '../../figures/nets/speeches/speller.ts';
import { trainMaps } from '../../figures/nets/speeches/train-maps.ts';
import { packWeights, unpackWeights, type TransformerWeights } from '../../figures/nets/transformer/shape.ts';

/** Speeches in pieces: all that are learnt from, one after another, and each of those that are kept back. */
export interface Corpus {
  merges: Merges;
  learnt: Uint16Array;
  held: Uint16Array[];
  /** Sentences of those that are kept back, for a page to show. */
  sentences: { year: number; text: string }[];
}

/** Learns pieces from the speeches that are not kept back, and spells all in them. */
export function makeCorpus(speeches: readonly Speech[]): Corpus {
  const kept = speeches.filter(isHeld);
  const others = speeches.filter((speech, i) => !isHeld(speech, i));
  const merges = learnMerges(others.map(({ text }) => text).join(' '), SPEECHES.d_vocab);
  const { spell } = createSpeller(merges);
  return {
    merges,
    learnt: Uint16Array.from(others.flatMap(({ text }) => spell(text))),
    held: kept.map(({ text }) => Uint16Array.from(spell(text))),
    sentences: sentencesToShow(kept, spell),
  };
}

/** Some sentences of speeches, by lot: the dull ones stay. */
export function sentencesToShow(
  speeches: readonly Speech[],
  spell: (text: string) => readonly number[],
): Corpus['sentences'] {
  const all = speeches.map(({ name, text }) => ({ name, sentences: cut(text) }));
  return drawSentences(all, spell, SENTENCES);
}

/** What is shipped of a trained network: its weights and the maps of its tuned lens, rounded, and what was measured on exactly these. */
export function finishModel(
  trained: TransformerWeights,
  { learnt, held }: Pick<Corpus, 'learnt' | 'held'>,
  kernel: MakeKernel,
): { bytes: Uint8Array<ArrayBuffer>; measures: SpeechMeasures } {
  const rounded = unpackWeights(SPEECHES, packWeights(SPEECHES, trained, LEVELS));
  const maps = trainMaps(
    { ...SPEECHES, microBatch: 4 },
    rounded,
    (next) => windowTask(learnt, next),
    MAPS,
    kernel,
  );
  const bytes = pack({ ...trained, ...maps }, shapesWithMaps(SPEECHES), LEVELS);
  const shipped = unpack(bytes, shapesWithMaps(SPEECHES));
  const lossOf = (weights: TransformerWeights): number =>
    heldLoss(SPEECHES, loadNetwork(SPEECHES, weights, kernel), held);
  return {
    bytes,
    measures: {
      held: { trained: lossOf(trained), shipped: lossOf(shipped) },
      lenses: measureLenses(createReader(shipped, kernel), held, SPEECHES.n_ctx),
    },
  };
}

/** The sentences of a text. */
function cut(text: string): string[] {
  const sentences: string[] = [];
  for (let at = 0; at < text.length;) {
    const { start, sentence } = sentenceAt(text, at);
    sentences.push(sentence);
    at = start + sentence.length;
    while (text[at] === ' ') at++;
  }
  return sentences;
}
