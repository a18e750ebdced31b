import type { MakeKernel } from '../../nets/kernel/kernel.ts';
import { keepBuilt } from '../shared/keep-built.ts';
import { ownKernel } from '../shared/own-kernel.ts';
import { startOf } from '../shared/params.ts';
import type { Sight } from './draw.ts';
import { createTraining } from './model.ts';
import { PARAMS, type Set } from './params.ts';

let built: Promise<Sight> | undefined;

/** What stands in the page before anything runs: the first preset, trained by the code that runs in a browser. */
export function trainBuilt(): Promise<Sight> {
  return (built ??= train());
}

async function train(): Promise<Sight> {
  const set = startOf(PARAMS);
  const kernel = await ownKernel();
  return keepBuilt('modular-training', set, () => trained(set, kernel));
}

function trained(set: Set, kernel: MakeKernel): Sight {
  const { points, ...frame } = createTraining(set, kernel).go(set.steps);
  const round = (x: number): number => Number(x.toPrecision(4));
  const rings = frame.rings.map((ring) => ({ ...ring, share: round(ring.share), at: ring.at.map(round) }));
  return {
    set,
    points: points.map((point) => ({
      ...point,
      trainLoss: round(point.trainLoss),
      testLoss: round(point.testLoss),
    })),
    frame: { ...frame, points: [], rings, spectrum: frame.spectrum.map(round) },
  };
}
