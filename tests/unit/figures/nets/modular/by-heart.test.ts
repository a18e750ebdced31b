import { describe, expect, it } from 'vitest';
import { createTrainer, type Trainer } from '../../../../../src/figures/nets/modular/trainer.ts';
import { LIVE } from '../../../../../src/figures/nets/modular/settings.ts';
import { foldersWith, readPrimer } from '../../../../support/primers.ts';
import { isAll } from '../../../../support/extent.ts';
import runs from '../golden/by-heart.json' with { type: 'json' };
import { fastKernel } from '../kernels.ts';

/** When the decay is switched on, and for how many steps more it is watched. */
const [AT, WITHIN] = [700, 1000];

/** Less than what a network that never decays has right of the others; the page gives it as a whole number of per cent. */
const MOST = 0.065;

/** Trains without decay until it is switched on. */
function trainerOf(seed: number): { trainer: Trainer; step: () => number } {
  const settings = { ...LIVE.byHeart, seed, weightDecay: 0 };
  const trainer = createTrainer(settings, fastKernel);
  const step = (): number => {
    if (trainer.epoch >= AT) settings.weightDecay = LIVE.byHeart.weightDecay;
    return trainer.step().accuracy;
  };
  return { trainer, step };
}

describe('a network that learns by heart first', () => {
  it('knows its sums and nothing else before the decay is switched on', () => {
    const { trainer, step } = trainerOf(LIVE.byHeart.seed);
    let right = 0;
    while (trainer.epoch < 300) right = step();
    expect(right).toBeGreaterThan(0.98);
    expect(trainer.score().accuracy).toBeLessThan(0.12);
  });

  it.runIf(isAll).each(runs)(
    'came to what is counted on the page after the decay was switched on: seed $seed',
    (run) => {
      const { trainer, step } = trainerOf(run.seed);
      const got = { seed: run.seed, known: 0, before: 0, lowest: 1, half: 0, learned: 0 };
      while (trainer.epoch < AT + WITHIN && got.learned === 0) {
        const right = step();
        if (right === 1) got.known ||= trainer.epoch;
        if (trainer.epoch > AT) got.lowest = Math.min(got.lowest, right);
        if (trainer.epoch % 10 > 0) continue;
        const { accuracy } = trainer.score();
        if (trainer.epoch <= AT) got.before = Math.max(got.before, accuracy);
        if (accuracy >= 0.5) got.half ||= trainer.epoch;
        if (accuracy >= 0.99) got.learned = trainer.epoch;
      }
      const round = (x: number): number => Number(x.toFixed(3));
      expect({ ...got, before: round(got.before), lowest: round(got.lowest) }).toEqual(run);
    },
  );

  it.runIf(isAll).each([1, 2])('keeps its sums and finds no rule where no decay comes: seed %i', (seed) => {
    const trainer = createTrainer({ ...LIVE.byHeart, seed, weightDecay: 0 }, fastKernel);
    let most = 0;
    while (trainer.epoch < AT + WITHIN) {
      const right = trainer.step().accuracy;
      if (trainer.epoch > AT) expect(right).toBe(1);
      if (trainer.epoch % 50 === 0) most = Math.max(most, trainer.score().accuracy);
    }
    expect(most).toBeLessThan(MOST);
  });

  it.each(foldersWith('modular-addition'))('is told in %s as it was counted', (dir) => {
    const expectSaid = readPrimer(dir, 'modular-addition');
    const percent = (share: number): string => `${Math.round(100 * share)}%`;
    const lowest = runs.map((run) => run.lowest).sort();
    const { learningRate, weightDecay } = LIVE.byHeart;
    expectSaid(
      `which takes ${Number((100 * learningRate * weightDecay).toFixed(3))}% off every weight at each step`,
    );
    expectSaid(
      `Run on without it to step ${(AT + WITHIN).toLocaleString('en')}, seeds 1 and 2 kept all their sums`,
    );
    expectSaid(`had at most ${Math.floor(100 * MOST)}% of the others`);
    const [learned, half] = [runs.filter((run) => run.learned > 0), runs.filter((run) => run.half > 0)];
    expectSaid(`at most ${Math.ceil(100 * Math.max(...runs.map(({ before }) => before)))}% of the others`);
    expectSaid(`only ${percent(lowest[0]!)} to ${percent(lowest.at(-1)!)} of them right`);
    expectSaid(
      `${learned.length} of ${runs.length} seeds did within ${WITHIN.toLocaleString('en')} steps of a switch at step ${AT}`,
    );
    expectSaid(
      `Of ${runs.length} seeds, switched at step ${AT}, ${learned.length} had 99% of the others right within ${WITHIN.toLocaleString('en')} steps, and ${half.length} more than half`,
    );
  });
});
