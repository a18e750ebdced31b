import { join } from 'node:path';
import { cacheRoot } from '../../shared/cache-root.ts';
import type { MakeKernel } from '../../figures/nets/kernel/kernel.ts';
import { shapesWithMaps } from '../../figures/nets/speeches/lens-maps.ts';
import type { SpeechMeasures } from '../../figures/nets/speeches/measures.ts';
import { LEVELS, MAPS, SENTENCES, SPEECHES } from '../../figures/nets/speeches/settings.ts';
import { CORPUS, fetchSpeeches } from './corpus.ts';
import { finishModel, makeCorpus } from './make-model.ts';
import { trainNetwork } from './train-network.ts';
import type { Told } from './training.ts';

/** What the language model was made of besides its settings; in its manifest. */
export const MADE_OF = {
  corpus: CORPUS,
  shapes: shapesWithMaps(SPEECHES),
  levels: LEVELS,
  maps: MAPS,
  sentences: SENTENCES,
};

/** What becomes the files of the language model. */
interface Made {
  checkpoint: { seed: number; step: number; bytes: Uint8Array<ArrayBuffer>; measures: SpeechMeasures };
  /** Files beside the weights, by their names. */
  data: Record<string, unknown>;
}

/** Trains the language model of speeches: an hour of two cores. What an earlier run has kept is gone on with. */
export async function trainSpeeches(
  wasm: Uint8Array<ArrayBuffer>,
  kernel: MakeKernel,
  tell: (told: Told) => void,
): Promise<Made> {
  const folder = join(cacheRoot(), 'speeches');
  const { merges, sentences, ...pieces } = makeCorpus(fetchSpeeches(folder));
  const state = join(folder, 'training.bin');
  const trained = await trainNetwork(SPEECHES, { kernel: wasm, ...pieces, state, keepEvery: 250, tell });
  const { bytes, measures } = finishModel(trained, pieces, kernel);
  return {
    checkpoint: { seed: SPEECHES.seed, step: SPEECHES.steps, bytes, measures },
    data: { 'merges.json': merges, 'sentences.json': sentences },
  };
}
