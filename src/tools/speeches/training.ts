// One thread of the training of the language model.
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { chooseKernel } from '../../figures/nets/kernel/wasm.ts';
import { heldLoss } from '../../figures/nets/speeches/held-loss.ts';
import { windowTask } from '../../figures/nets/speeches/speeches.ts';
import type { TransformerSettings } from '../../figures/nets/transformer/settings.ts';
import { createTrainer, type Trainer } from '../../figures/nets/transformer/trainer.ts';
import { joinTeam } from './team.ts';

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
if (existsSync(state)) takeUp(trainer, readFileSync(state));
let sum = 0;
while (trainer.steps < settings.steps) {
  sum += trainer.step();
  const { steps } = trainer;
  if (steps % keepEvery && steps < settings.steps) continue;
  if (rank === 0) {
    keep(trainer);
    const told: Told = {
      step: steps,
      loss: sum / (steps % keepEvery || keepEvery),
      held: heldLoss(settings, (tokens) => trainer.logits(tokens), held, 8),
    };
    parentPort!.postMessage(told);
  }
  sum = 0;
}

/** Writes the step, the weights and what AdamW remembers. What is half written never has the file's name. */
function keep({ steps, weights, moments }: Trainer): void {
  writeFileSync(`${state}.new`, new Uint8Array(Float64Array.of(steps).buffer));
  for (const { buffer, byteOffset, byteLength } of arraysOf(weights, moments))
    appendFileSync(`${state}.new`, new Uint8Array(buffer, byteOffset, byteLength));
  renameSync(`${state}.new`, state);
}

/** Takes up what `keep` wrote. */
function takeUp({ weights, moments, resume }: Trainer, file: Uint8Array): void {
  const { buffer } = new Uint8Array(file);
  let at = 8;
  for (const array of arraysOf(weights, moments)) {
    array.set(new Float32Array(buffer, at, array.length));
    at += array.byteLength;
  }
  resume(new Float64Array(buffer, 0, 1)[0]!);
}

function arraysOf(weights: Trainer['weights'], moments: Trainer['moments']): Float32Array[] {
  return [...Object.values(weights), ...moments.flatMap(({ m, v }) => [m, v])];
}
