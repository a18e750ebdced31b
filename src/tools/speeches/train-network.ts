import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { size } from '../../figures/nets/kernel/kernel.ts';
import type { TransformerSettings } from '../../figures/nets/transformer/settings.ts';
import { countParameters, shapesOf, type TransformerWeights } from '../../figures/nets/transformer/shape.ts';
import { teamMemory } from './team.ts';
import { takeState } from './training-state.ts';
import type { ThreadData, Told } from './training.ts';

/** How many threads train. The sums of a batch depend on it, so it is the same everywhere. */
const THREADS = 2;

/** What a training needs besides its settings. */
export interface Training extends Pick<ThreadData, 'kernel' | 'learnt' | 'held' | 'state' | 'keepEvery'> {
  tell?: (told: Told) => void;
}

/** Trains a language model on two threads; what was begun is gone on with. The same settings and pieces give the same weights, however often it stopped. */
export async function trainNetwork(
  settings: TransformerSettings,
  { tell, ...data }: Training,
): Promise<TransformerWeights> {
  mkdirSync(dirname(data.state), { recursive: true });
  const memory = teamMemory(THREADS, countParameters(settings) + 1);
  const threads = Array.from({ length: THREADS }, (_, rank) => {
    const workerData: ThreadData = { ...data, settings, memory, size: THREADS, rank };
    return new Worker(new URL('./training.ts', import.meta.url), { workerData });
  });
  try {
    await Promise.all(
      threads.map(
        (thread) =>
          new Promise<void>((resolve, reject) => {
            thread.on('message', (told: Told) => tell?.(told));
            thread.on('error', reject);
            thread.on('exit', () => resolve());
          }),
      ),
    );
  } finally {
    for (const thread of threads) void thread.terminate();
  }
  const weights = Object.fromEntries(
    shapesOf(settings).map(([name, shape]) => [name, new Float32Array(size(shape))]),
  );
  takeState(data.state, Object.values(weights));
  return weights;
}
