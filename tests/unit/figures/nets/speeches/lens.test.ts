import { describe, expect, test } from 'vitest';
import { random, fillNormal } from '../../../../../src/figures/nets/random.ts';
import { readGuess, readShares } from '../../../../../src/figures/nets/speeches/guesses.ts';
import { createReader, type Sight } from '../../../../../src/figures/nets/speeches/lens.ts';
import { mapShapes, shapesWithMaps } from '../../../../../src/figures/nets/speeches/lens-maps.ts';
import { SPEECHES } from '../../../../../src/figures/nets/speeches/settings.ts';
import { windowTask } from '../../../../../src/figures/nets/speeches/speeches.ts';
import { trainMaps } from '../../../../../src/figures/nets/speeches/train-maps.ts';
import { size } from '../../../../../src/figures/nets/kernel/kernel.ts';
import { hooks } from '../../../../../src/figures/nets/transformer/paths.ts';
import { run, unembed, type Hook } from '../../../../../src/figures/nets/transformer/run.ts';
import {
  drawWeights,
  type TransformerSettings,
} from '../../../../../src/figures/nets/transformer/settings.ts';
import { shapesOf, type TransformerWeights } from '../../../../../src/figures/nets/transformer/shape.ts';
import { switchOff, switchOffMlps } from '../../../../../src/figures/nets/transformer/switch-off.ts';
import { fastKernel } from '../kernels.ts';

const settings: TransformerSettings = {
  ...SPEECHES,
  n_layers: 3,
  d_model: 8,
  n_heads: 2,
  d_head: 4,
  d_mlp: 16,
  d_vocab: 32,
  n_ctx: 8,
  microBatch: 2,
};
const zeros = (shapes: ReturnType<typeof mapShapes>): TransformerWeights =>
  Object.fromEntries(shapes.map(([name, shape]) => [name, new Float32Array(size(shape))]));
const weights = zeros(shapesOf(settings));
drawWeights(weights, settings, random(3));
for (const array of Object.values(weights)) array.forEach((x, i) => (array[i] = 3 * x));
const still = zeros(mapShapes(settings));
const maps = zeros(mapShapes(settings));
for (const [i, array] of Object.values(maps).entries()) fillNormal(array, 0.3, random(10 + i));
const tokens = [3, 14, 15, 9, 2, 6];

/** What is guessed by the plain forward pass of one prompt, with the streams changed by `see` before they are read. */
function expected(see: (stream: Float32Array, row: number) => Float32Array, change: Hook = () => {}): Sight {
  const kept: Float32Array[] = [];
  const keep: Hook = (name, _, stream) => {
    if (name === 'embed' || name === 'resid_post') kept.push(stream.slice());
  };
  run(settings, weights, tokens, hooks(change, keep));
  const end = unembed(settings, weights, kept.at(-1)!);
  const row = (all: Float32Array, at: number) =>
    all.subarray(at * settings.d_vocab, (at + 1) * settings.d_vocab);
  return kept.map((stream, i) => {
    const logits = unembed(settings, weights, i < settings.n_layers ? see(stream, i) : stream);
    return tokens.map((_, at) =>
      readGuess(readShares(row(logits, at)), readShares(row(end, at)), tokens[at + 1]),
    );
  });
}

function expectSame(seen: Sight, wanted: Sight): void {
  expect(seen.map((row) => row.length)).toEqual(wanted.map((row) => row.length));
  for (const [i, row] of wanted.entries())
    for (const [at, guess] of row.entries()) {
      const own = seen[i]![at]!;
      expect(own.best.map(({ piece }) => piece)).toEqual(guess.best.map(({ piece }) => piece));
      expect(own.next?.rank).toBe(guess.next?.rank);
      for (const name of ['entropy', 'kl'] as const) expect(own[name]).toBeCloseTo(guess[name], 3);
    }
}

describe('a lens', () => {
  test('reads every row as the end of the network reads the last one', () => {
    const { plain, tuned } = createReader({ ...weights, ...still }, fastKernel, settings).read(tokens);
    expectSame(
      plain,
      expected((stream) => stream),
    );
    expectSame(tuned, plain);
    expect(plain.at(-1)!.map(({ kl }) => Math.abs(kl) < 1e-6)).toEqual(tokens.map(() => true));
  });

  test('that is tuned reads h + h · A + b', () => {
    const { tuned } = createReader({ ...weights, ...maps }, fastKernel, settings).read(tokens);
    const { d_model: d } = settings;
    const mapped = (stream: Float32Array, row: number): Float32Array => {
      const [A, b] = [maps[`lens.${row}.A`]!, maps[`lens.${row}.b`]!];
      return stream.map((x, i) => {
        const [from, column] = [i - (i % d), i % d];
        let sum = x + b[column]!;
        for (let k = 0; k < d; k++) sum += stream[from + k]! * A[k * d + column]!;
        return sum;
      });
    };
    expectSame(tuned, expected(mapped));
  });

  test('sees what is left without heads and MLPs', () => {
    const change = hooks(switchOff(settings, [{ layer: 0, head: 1 }]), switchOffMlps([1]));
    const { plain } = createReader({ ...weights, ...still }, fastKernel, settings).read(tokens, change);
    expectSame(
      plain,
      expected((stream) => stream, change),
    );
    expect(plain[1]).not.toEqual(expected((stream) => stream)[1]);
  });

  test('does not look ahead: what follows changes nothing before it', () => {
    const reader = createReader({ ...weights, ...still }, fastKernel, settings);
    const [short, long] = [tokens.slice(0, 3), [...tokens.slice(0, 3), 30, 31]].map(
      (some) => reader.read(some).plain,
    );
    expect(long!.map((row) => row.slice(0, 2).map(({ best }) => best))).toEqual(
      short!.map((row) => row.slice(0, 2).map(({ best }) => best)),
    );
  });
});

describe('the maps of a tuned lens', () => {
  const text = Uint16Array.from({ length: 400 }, (_, i) => (i * i + 3 * i) % 32);
  const training = { steps: 1, learningRate: 1e-3, weightDecay: 0, beta1: 0.9, beta2: 0.98, seed: 4 };
  const train = (more: Partial<typeof training>): TransformerWeights =>
    trainMaps(settings, weights, (next) => windowTask(text, next), { ...training, ...more }, fastKernel);
  const distance = (of: TransformerWeights): number[] => {
    const reader = createReader({ ...weights, ...of }, fastKernel, settings);
    const windows = [0, 50, 100, 150].map((from) => [...text.subarray(from, from + settings.n_ctx)]);
    const seen = windows.map((window) => reader.read(window).tuned);
    return seen[0]!.map(
      (_, row) => seen.flatMap((one) => one[row]!).reduce((sum, { kl }) => sum + kl, 0) / 32,
    );
  };

  test('bring every row nearer to the end', () => {
    const [before, after] = [distance(still), distance(train({ steps: 300, learningRate: 1e-2 }))];
    before.slice(0, -1).forEach((kl, row) => expect(after[row]).toBeLessThan(0.8 * kl));
  });

  test('move against the gradient: the first step of AdamW has its signs', () => {
    const one = train({});
    // The same windows, whose gradient is reckoned from differences.
    const task = windowTask(text, random(training.seed));
    const windows = Array.from({ length: settings.microBatch }, () => {
      const [read, next] = [new Int32Array(settings.n_ctx), new Int32Array(settings.n_ctx)];
      task(read, next);
      return [...read];
    });
    const kl = (of: TransformerWeights, row: number): number => {
      const reader = createReader({ ...weights, ...of }, fastKernel, settings);
      return windows
        .flatMap((window) => reader.read(window).tuned[row]!)
        .reduce((sum, guess) => sum + guess.kl, 0);
    };
    for (const [name, array] of Object.entries(still)) {
      const row = Number(name.split('.')[1]);
      for (const i of [0, 5]) {
        const moved = (by: number): TransformerWeights => ({
          ...still,
          [name]: array.map((x, at) => (at === i ? x + by : x)),
        });
        const slope = kl(moved(0.02), row) - kl(moved(-0.02), row);
        if (Math.abs(slope) > 1e-3) expect(Math.sign(one[name]![i]!), `${name} ${i}`).toBe(-Math.sign(slope));
      }
    }
  });
});

test('a file of the model holds the network, then a map for every row but the last', () => {
  const names = shapesWithMaps(settings).map(([name]) => name);
  expect(names.slice(-6)).toEqual(['lens.0.A', 'lens.0.b', 'lens.1.A', 'lens.1.b', 'lens.2.A', 'lens.2.b']);
});
