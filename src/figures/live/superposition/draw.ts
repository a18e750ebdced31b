import { arrangement, REPRESENTED } from '../../nets/superposition/geometry.ts';
import { FIVE_IN_TWO, FIVE_IN_TWO_STEPS, PANELS } from '../../nets/superposition/settings.ts';
import type { Frame, Seed } from '../../nets/superposition/side-by-side.ts';
import { logAxes } from '../shared/axes.ts';
import type { Picture, Tables } from '../shared/picture.ts';
import { sayLoss } from '../shared/plots.ts';
import { tally } from '../shared/tally.ts';
import { drawLosses, rowsOfLosses, say, sayShown } from './losses.ts';
import { startOf } from '../shared/params.ts';
import { PARAMS, PRESETS } from './params.ts';
import { type Set, TRAINING } from './toy-params.ts';

/** Features. */
export const N = FIVE_IN_TWO.n;
/** Steps of a whole run. */
export const STEPS = FIVE_IN_TWO_STEPS;
/** The plot of the losses. */
export const AXES = logAxes([0, STEPS], [5e-5, 0.3], [1e-1, 1e-2, 1e-3, 1e-4]);

const features = Array.from({ length: N }, (_, i) => i);
const round = (x: number): number => Math.round(x * 1000) / 1000;

/** Draws all seeds, the losses on their way, and WᵀW of the one that is shown. */
export function draw(frame: Frame, set: Set): Picture {
  const at = set.shown - 1;
  const shown = frame.seeds[at]!;
  const columns = frame.seeds.map(columnsOf);
  const long = ({ length }: Column) => length >= REPRESENTED;
  const rays = (of: Column[]): string => of.map(({ x, y }) => `M0 0L${x} ${y}`).join('');
  const gram = gramOf(shown);
  const preset = presetOf(set);
  return {
    paths: {
      ...Object.fromEntries(
        columns.flatMap((of, i) => [
          [`rays-${i}`, rays(of.filter(long))],
          [`faint-${i}`, rays(of.filter((column) => !long(column)))],
        ]),
      ),
      ...drawLosses(AXES, frame, at),
    },
    words: {
      ...Object.fromEntries(
        frame.seeds.flatMap((seed, i): [string, string][] => [
          [`seed-${i}`, `Seed ${seed.seed}`],
          [`found-${i}`, foundIn(seed)],
          [`loss-${i}`, `loss ${sayLoss(seed.loss)}`],
          ...columns[i]!.map((column, j): [string, string] => [
            `label-${i}-${j}`,
            long(column) ? String(j + 1) : '',
          ]),
        ]),
      ),
      ...Object.fromEntries(gram.map((x, i) => [`gram-${i}`, say(x)])),
      gram: `WᵀW of seed ${shown.seed}: what the feature of each column writes into the reading of each row`,
      shownNow: sayShown(shown),
      ...(frame.step === STEPS && preset >= 0 ? { [`count-${preset}`]: countsOf(frame, preset) } : {}),
    },
    places: Object.fromEntries(
      columns.flatMap((of, i) => of.map(({ textX, textY }, j) => [`label-${i}-${j}`, [textX, textY]])),
    ),
    tints: Object.fromEntries(gram.map((x, i) => [`gram-${i}`, tintOf(x)])),
  };
}

/** The numbers behind the drawing. */
export function tablesOf(frame: Frame): Tables {
  return {
    seeds: frame.seeds.map((seed) => [
      String(seed.seed),
      foundIn(seed),
      sayLoss(seed.loss),
      ...features.map((i) => `(${say(seed.W[i]!)}, ${say(seed.W[N + i]!)})`),
    ]),
    curve: rowsOfLosses(frame),
  };
}

/** How many seeds came to what: first what the paper's panel shows, where there is one, then the most frequent. */
export function countsOf({ seeds }: Pick<Frame, 'seeds'>, panel = -1): string {
  const asInPaper = PANELS[panel]?.shows;
  const counts = tally(seeds.map(foundIn)).filter(([found]) => found !== asInPaper);
  const those = seeds.filter((seed) => foundIn(seed) === asInPaper).length;
  return [...(asInPaper ? [[asInPaper, those] as const] : []), ...counts]
    .map(([found, count], i) => {
      const of = i ? '' : ` of ${seeds.length} seeds`;
      return `${found}${found === asInPaper ? ', as in the paper,' : ''} in ${count}${of}`;
    })
    .join('; ');
}

/** What came of a training. */
export const sayDone = (frame: Frame, set: Set): string =>
  `Trained at ${set.sparsity}% sparsity: ${countsOf(frame, presetOf(set))}.`;

/** WᵀW, row by row: row i says what each feature writes into the reading of feature i. */
export function gramOf({ W }: Pick<Seed, 'W'>): number[] {
  return features.flatMap((i) => features.map((j) => W[i]! * W[j]! + W[N + i]! * W[N + j]!));
}

/** A column of W in a drawing whose vertical axis points down; its number stands clear of the tip. */
interface Column {
  x: number;
  y: number;
  length: number;
  textX: number;
  textY: number;
}

function columnsOf({ W }: Seed): Column[] {
  return features.map((i) => {
    const [x, y] = [W[i]!, -W[N + i]!];
    const length = Math.hypot(x, y);
    const away = 1 + 0.26 / Math.max(length, 0.05);
    return { x: round(x), y: round(y), length, textX: round(x * away), textY: round(y * away) };
  });
}

const foundIn = ({ W }: Pick<Seed, 'W'>): string => arrangement(W, N);

const tintOf = (x: number): string =>
  `color-mix(in srgb, var(--data-${x < 0 ? 2 : 1}) ${Math.round(45 * Math.min(1, Math.abs(x)))}%, transparent)`;

/** The preset that is set, if one is. */
function presetOf(set: Set): number {
  const start = startOf(PARAMS);
  return PRESETS.findIndex((preset) =>
    TRAINING.decisive.every((key) => set[key] === ({ ...start, ...preset } as Set)[key]),
  );
}
