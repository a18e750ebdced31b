import { listed } from '../../../shared/words.ts';
import { featureGeometry, REPRESENTED, type FeatureGeometry } from '../../nets/superposition/geometry.ts';
import { FIVE_IN_TWO_STEPS, TWENTY_IN_FIVE } from '../../nets/superposition/settings.ts';
import type { Frame, Seed } from '../../nets/superposition/side-by-side.ts';
import { evenAxes, logAxes } from '../shared/axes.ts';
import type { Picture, Tables } from '../shared/picture.ts';
import { sayLoss } from '../shared/plots.ts';
import { drawLosses, rowsOfLosses, say, sayShown } from '../superposition/losses.ts';
import type { Set } from '../superposition/toy-params.ts';

/** Features and dimensions. */
export const { n: N } = TWENTY_IN_FIVE;
const { m: M } = TWENTY_IN_FIVE;
/** Steps of a whole run. */
export const STEPS = FIVE_IN_TWO_STEPS;

/** What a dimensionality can be said to be near: alone, one of a pair, one of a pentagon. */
const MARKS = [
  { share: 1, called: '1' },
  { share: 1 / 2, called: '1/2' },
  { share: 2 / 5, called: '2/5' },
];
const NEAR = 0.03;

/** The plots: one place for each feature, and the losses over the steps. */
export const AXES = {
  shares: evenAxes([0, N], 1.05, [...MARKS.map(({ share }) => share), 0], (mark) =>
    mark ? MARKS.find(({ share }) => share === mark)!.called : '0',
  ),
  lengths: evenAxes([0, N], 2, [0, 1, 2]),
  loss: logAxes([0, STEPS], [5e-6, 0.3], [1e-1, 1e-2, 1e-3, 1e-4, 1e-5]),
};

/** How many depths of colour the map of WᵀW has, each way. */
export const DEPTHS = [0, 1, 2, 3, 4];

const features = Array.from({ length: N }, (_, i) => i);
const look = ({ W }: Seed): FeatureGeometry[] => featureGeometry(W, N, M);
const keptIn = (seed: Seed): number => look(seed).filter(({ norm }) => norm > REPRESENTED).length;

/** Draws every feature of the seed that is shown, with the others' dimensionalities as dots, and the losses of all. */
export function draw(frame: Frame, set: Set): Picture {
  const at = set.shown - 1;
  const shown = frame.seeds[at]!;
  const own = look(shown);
  const others = frame.seeds.filter((seed) => seed !== shown).flatMap(look);
  return {
    paths: {
      shares: AXES.shares.bars(own.map(({ dimensionality }, i) => [i + 0.5, dimensionality])),
      'other-shares': AXES.shares.dots(
        others.map(({ dimensionality }, i) => [(i % N) + 0.5, dimensionality]),
      ),
      lengths: AXES.lengths.bars(own.map(({ norm }, i) => [i + 0.5, norm * norm])),
      ...drawLosses(AXES.loss, frame, at),
      ...drawMap(gramOf(shown)),
    },
    words: {
      shownNow: sayShown(shown),
      bars: `seed ${shown.seed}`,
      gram: `WᵀW of seed ${shown.seed}, all ${N} features both ways: squares above zero, diamonds below`,
      ...Object.fromEntries(
        frame.seeds.flatMap((seed, i) => [
          [`seed-${i}`, `Seed ${seed.seed}`],
          [`kept-${i}`, `${keptIn(seed)} of ${N}`],
          [`loss-${i}`, `loss ${sayLoss(seed.loss)}`],
        ]),
      ),
    },
  };
}

/** The numbers behind the drawing. */
export function tablesOf(frame: Frame, set: Set): Tables {
  const geometry = frame.seeds.map(look);
  const shown = frame.seeds[set.shown - 1]!;
  const gram = gramOf(shown);
  return {
    features: features.map((i) => [
      String(i + 1),
      ...geometry.map((of) => say(of[i]!.dimensionality)),
      say(geometry[set.shown - 1]![i]!.norm ** 2),
    ]),
    gram: features.map((i) => [String(i + 1), ...features.map((j) => say(gram[i * N + j]!))]),
    curve: rowsOfLosses(frame),
  };
}

/** What came of a training. */
export function sayDone(frame: Frame, set: Set): string {
  const kept = frame.seeds.map(keptIn);
  const shown = frame.seeds[set.shown - 1]!;
  const near = MARKS.map(({ share, called }) => {
    const count = look(shown).filter(({ dimensionality }) => Math.abs(dimensionality - share) <= NEAR).length;
    return `${count} near ${called}`;
  });
  return `Trained at ${set.sparsity}% sparsity: ${listed(kept.map(String))} of ${N} features are represented in ${M} dimensions, seed by seed. Dimensionalities of seed ${shown.seed}: ${near.join(', ')}.`;
}

/** WᵀW, row by row. */
export function gramOf({ W }: Pick<Seed, 'W'>): number[] {
  const dot = (i: number, j: number): number => {
    let sum = 0;
    for (let k = 0; k < M; k++) sum += W[k * N + i]! * W[k * N + j]!;
    return sum;
  };
  return features.flatMap((i) => features.map((j) => dot(i, j)));
}

/** Marks of one sign and depth each; what is near zero is left out. */
function drawMap(gram: readonly number[]): Record<string, string> {
  const paths: Record<string, string> = {};
  for (const sign of ['plus', 'minus']) for (const depth of DEPTHS) paths[`${sign}-${depth}`] = '';
  gram.forEach((x, at) => {
    const depth = Math.min(DEPTHS.length, Math.round(DEPTHS.length * Math.abs(x))) - 1;
    if (depth < 0) return;
    const [column, row] = [at % N, Math.floor(at / N)];
    if (x < 0) paths[`minus-${depth}`]! += `M${column + 0.5} ${row}l.5 .5l-.5 .5l-.5-.5z`;
    else paths[`plus-${depth}`]! += `M${column + 0.05} ${row + 0.05}h.9v.9h-.9z`;
  });
  return paths;
}
