import { FIVE_IN_TWO } from '../../nets/superposition/settings.ts';
import { GRID, OUTPUTS, type Outcome, type Sweep } from '../../nets/superposition/sweep.ts';
import { evenAxes, logAxes, type At } from '../shared/axes.ts';
import type { Picture, Tables } from '../shared/picture.ts';
import { sayLoss } from '../shared/plots.ts';
import { tally } from '../shared/tally.ts';
import { PARAMS } from './params.ts';

/** In per cent, with room for dots at both ends. */
const SPARSITIES = [-2, 101] as const;

/** The plots: features represented, and losses, over sparsity. */
export const AXES = {
  represented: evenAxes(SPARSITIES, FIVE_IN_TWO.n + 0.5, [0, 1, 2, 3, 4, 5]),
  loss: logAxes(SPARSITIES, [5e-5, 0.3], [1e-1, 1e-2, 1e-3, 1e-4]),
};

/** How many seeds a dot can stand for. */
export const COUNTS = Array.from({ length: PARAMS.seeds.max }, (_, i) => i + 1);

/** What the page calls the outputs, and how far beside its sparsity a dot of each stands, so that none hides another. */
const CALLED = { relu: 'ReLU', linear: 'linear' };
const BESIDE = { relu: -0.7, linear: 0.7 };

/** Draws what a sweep has come to so far. */
export function draw({ outcomes }: Sweep): Picture {
  const paths: Record<string, string> = {};
  for (const output of OUTPUTS) {
    const those = outcomes.filter((one) => one.output === output);
    const done = groups(those);
    paths[`${output}-represented`] = AXES.represented.line(
      done.map(({ sparsity, of }) => [sparsity, mean(of, 'represented')]),
    );
    paths[`${output}-loss`] = AXES.loss.line(done.map(({ sparsity, of }) => [sparsity, mean(of, 'loss')]));
    paths[`${output}-losses`] = AXES.loss.dots(those.map(({ sparsity, loss }) => [sparsity, loss]));
    const dots = done.flatMap(({ sparsity, of }) =>
      tally(of.map(({ represented }) => String(represented))).map(([represented, count]) => ({
        at: [sparsity + BESIDE[output], Number(represented)] as At,
        count,
      })),
    );
    for (const count of COUNTS)
      paths[`${output}-${count}`] = AXES.represented.dots(
        dots.filter((dot) => dot.count === count).map(({ at }) => at),
      );
  }
  return { paths, words: {} };
}

/** The numbers behind the drawing, a row for each sparsity and output. */
export function tablesOf({ outcomes }: Sweep): Tables {
  const rows = OUTPUTS.flatMap((output) =>
    groups(outcomes.filter((one) => one.output === output)).map(({ sparsity, of }) => [
      `${sparsity}%`,
      CALLED[output],
      of.map(({ represented }) => represented).join(', '),
      few(mean(of, 'represented')),
      mean(of, 'perDimension').toFixed(2),
      sayLoss(mean(of, 'loss')),
      tally(of.map(({ found }) => found))
        .map(([found, count]) => `${found} in ${count}`)
        .join('; '),
    ]),
  );
  return { sweep: rows };
}

/** What came of a sweep. */
export function sayDone({ outcomes }: Sweep): string {
  const [first, last] = [GRID[0], GRID.at(-1)!];
  const at = (output: string, sparsity: number, what: 'represented' | 'loss') =>
    mean(
      outcomes.filter((one) => one.output === output && one.sparsity === sparsity),
      what,
    );
  const [relu, linear] = OUTPUTS.map((output) => ({
    first: few(at(output, first, 'represented')),
    last: few(at(output, last, 'represented')),
    loss: sayLoss(at(output, last, 'loss')),
  }));
  return `Features represented, on average of ${outcomes.length} models: with the ReLU ${relu!.first} at ${first}% sparsity and ${relu!.last} at ${last}%, without it ${linear!.first} and ${linear!.last}. Loss at ${last}%: ${relu!.loss} with the ReLU, ${linear!.loss} without.`;
}

function groups(outcomes: readonly Outcome[]): { sparsity: number; of: Outcome[] }[] {
  return GRID.map((sparsity) => ({
    sparsity,
    of: outcomes.filter((one) => one.sparsity === sparsity),
  })).filter(({ of }) => of.length > 0);
}

const mean = (of: readonly Outcome[], what: 'represented' | 'perDimension' | 'loss'): number =>
  of.reduce((sum, one) => sum + one[what], 0) / of.length;

/** One decimal, where one is needed. */
const few = (x: number): string => String(Math.round(10 * x) / 10);
