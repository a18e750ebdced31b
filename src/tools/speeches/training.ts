// One thread of the training of the language model.
import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { chooseKernel } from '../../figures/nets/kernel/wasm.ts';
import { heldLoss } from '../../figures/nets/speeches/held-loss.ts';
import { windowTask } from '../../figures/nets/speeches/speeches.ts';
import type { TransformerSettings } from '../../figures/nets/transformer/settings.ts';
import { createTrainer } from '../../figures/nets/transformer/trainer.ts';
import { joinTeam } from './team.ts';
import { keepState, takeState } from './training-state.ts';

/** What a thread is given. */
export interface ThreadData {
  settings: TransformerSettings;
  memory: SharedArrayBuffer;
  size: number;
  rank: number;
  kernel: Uint8Array<ArrayBuffer>;
  /** The pieces of all speeches that are learnt from, one after another, and those of each speech that is kept back. */
  learnt: Uint16Array;
  held: Uint16Array[];
  /** The file that keeps the training, so that it can be gone on with, and every how many steps. */
  state: string;
  keepEvery: number;
}

/** What the first thread tells when it has kept the training. */
export interface Told {
  step: number;
  /** Mean loss of the steps since, and on an eighth of what is kept back, in nats. */
  loss: number;
  held: number;
}

const { settings, memory, size, rank, learnt, held, state, keepEvery, kernel } = workerData as ThreadData;
const trainer = createTrainer(
  settings,
  (next) => windowTask(learnt, next),
  await chooseKernel(kernel),
  joinTeam(memory, size, rank),
);
const arrays = [...Object.values(trainer.weights), ...trainer.moments.flatMap(({ m, v }) => [m, v])];
if (existsSync(state)) trainer.resume(takeState(state, arrays));
let sum = 0;
while (trainer.steps < settings.steps) {
  sum += trainer.step();
  const { steps } = trainer;
  if (steps % keepEvery && steps < settings.steps) continue;
  if (rank === 0) {
    keepState(state, steps, arrays);
    const told: Told = {
      step: steps,
      loss: sum / (steps % keepEvery || keepEvery),
      held: heldLoss(settings, (tokens) => trainer.logits(tokens), held, 8),
    };
    parentPort!.postMessage(told);
  }
  sum = 0;
}
