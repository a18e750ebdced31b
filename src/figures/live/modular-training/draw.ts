import { listed } from '../../../shared/words.ts';
import { lossAxes, shareAxes } from '../shared/axes.ts';
import type { Picture, Tables } from '../shared/picture.ts';
import { bars, labelPlace, ringLine, sayCount, sayLoss, sayShare, sizeOf, upright } from '../shared/plots.ts';
import { CLOCKS, MARK, markOf, type Frame, type Point } from './model.ts';
import { settingsOf, type Set } from './params.ts';

/** All that is shown of a training: where it is now, and how it got there. */
export interface Sight {
  set: Set;
  points: readonly Point[];
  frame: Frame;
}

/** The numbers that are labelled on a clock: between 0 and 1 lie as many places as the clock's frequency. */
export const LABELLED = [0, 1, 2] as const;

/** Draws a training. */
export function draw({ set, points, frame }: Sight): Picture {
  const end = set.steps;
  const [loss, right] = [lossAxes(end), shareAxes(end)];
  const of = (key: 'trainLoss' | 'testLoss' | 'trainRight' | 'testRight') =>
    points.map((point) => [point.step, point[key]] as const);
  const last = points.at(-1)!;
  const strongest = frame.rings.map(({ k }) => k);
  const top = Math.max(...frame.spectrum, 0.2);
  const isStrong = (i: number): boolean => strongest.includes(i + 1);
  const scale = Math.max(...frame.rings.map(sizeOf));
  const isOn = frame.from <= frame.step;
  const clocks = frame.rings.map((ring, i) => [`ring-${i}`, ringLine(ring, scale)] as const);
  return {
    paths: {
      trainLoss: loss.line(of('trainLoss')),
      testLoss: loss.line(of('testLoss')),
      trainRight: right.line(of('trainRight')),
      testRight: right.line(of('testRight')),
      on: isOn ? upright(frame.from / end) : '',
      strong: bars(frame.spectrum, top, isStrong),
      weak: bars(frame.spectrum, top, (i) => !isStrong(i)),
      ...Object.fromEntries(clocks),
    },
    words: {
      step: sayCount(frame.step),
      end: sayCount(end),
      trainLossNow: sayLoss(last.trainLoss),
      testLossNow: sayLoss(last.testLoss),
      trainRightNow: sayShare(last.trainRight),
      testRightNow: sayShare(last.testRight),
      top: sayShare(top),
      decay: sayDecay(set, frame),
      on: isOn && frame.from > 0 ? 'decay switched on' : '',
      frequencies: String(frame.spectrum.length),
      ...Object.fromEntries(
        frame.rings.map(({ k, share }, i) => [`clock-${i}`, `k = ${k}: ${sayShare(share)}`]),
      ),
    },
    places: Object.fromEntries(
      frame.rings.flatMap((ring, i) => LABELLED.map((t) => [`label-${i}-${t}`, labelPlace(ring, t, scale)])),
    ),
  };
}

/** How it stands with the weight decay. */
export function sayDecay(
  { decay }: Pick<Set, 'decay'>,
  { from, step }: Pick<Frame, 'from' | 'step'>,
): string {
  if (decay === 0) return 'No weight decay.';
  if (from > step) return 'No weight decay yet.';
  return from === 0 ? `Weight decay ${decay}.` : `Weight decay ${decay} since step ${sayCount(from)}.`;
}

/** The numbers behind the drawing. */
export function tablesOf({ points, frame }: Sight): Tables {
  const every = Math.max(1, Math.ceil(points.length / 12));
  return {
    curve: points
      .filter((_, i) => i % every === 0 || i === points.length - 1)
      .map(({ step, trainLoss, testLoss, trainRight, testRight }) => [
        sayCount(step),
        sayLoss(trainLoss),
        sayLoss(testLoss),
        sayShare(trainRight),
        sayShare(testRight),
      ]),
    spectrum: frame.spectrum.map((share, i) => [String(i + 1), sayShare(share)]),
  };
}

/** What came of a training, in a sentence or two. */
export function sayResult({ set, points, frame }: Sight, seconds?: number): string {
  const { p, trainFraction } = settingsOf(set);
  const trained = Math.floor(trainFraction * p * p);
  const last = points.at(-1)!;
  const mark = markOf(points);
  const task = `${sayCount(trained)} of ${sayCount(p * p)} sums modulo ${p}`;
  const after = seconds === undefined ? '' : `, after ${seconds.toFixed(1)} seconds`;
  const came =
    mark === undefined
      ? `It never got ${sayShare(MARK)} of the others right`
      : `It had ${sayShare(MARK)} of the others right at step ${sayCount(mark)}${after}`;
  const { from, step } = frame;
  const lowest = Math.min(...points.filter((point) => point.step > from).map(({ trainRight }) => trainRight));
  const forgot =
    from > 0 && from < step
      ? ` After the decay was switched on at step ${sayCount(from)}, it had as few as ${sayShare(lowest)} of the sums trained on right.`
      : '';
  const clocks = listed(frame.rings.map(({ k }) => String(k)));
  return `Trained on ${task} for ${sayCount(step)} steps: ${sayShare(last.trainRight)} of those right, and ${sayShare(last.testRight)} of the others. ${came}.${forgot} Its ${CLOCKS} strongest frequencies are ${clocks}.`;
}
