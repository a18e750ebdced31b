import { LIVE, type ModularSettings } from '../../nets/modular/settings.ts';
import { choice, range, seedFrom } from '../shared/make-params.ts';
import type { Values } from '../shared/params.ts';

/** The moduli on offer: primes, since the arithmetic of frequencies is simplest there. */
const MODULI = [23, 29, 31, 37, 41, 43, 47, 53, 59];

/** No training takes more steps, so a decay that begins with this one never does by itself. */
export const NEVER = 4000;

/** At this step a run whose decay waits for its reader rests: what is trained on is known by heart. */
export const REST = 700;

/** What a reader can set. */
export const PARAMS = {
  p: choice('Modulus p', Object.fromEntries(MODULI.map((p) => [String(p), String(p)])), String(LIVE.p31.p)),
  seed: seedFrom(LIVE.p31.seed),
  share: range('Pairs trained on', [20, 80], Math.round(100 * LIVE.p31.trainFraction), { unit: '%' }),
  decay: range('Weight decay', [0, 3], LIVE.p31.weightDecay, { step: 0.25 }),
  from: range('Decay from step', [0, NEVER], 0),
  steps: range('Up to step', [500, NEVER], 1000, { step: 500 }),
  pace: choice('Pace', { full: 'as fast as it can', some: '5 steps a frame', one: '1 step a frame' }),
};

/** What is set. */
export type Set = Values<typeof PARAMS>;

/** What a training depends on: a change of any other starts nothing anew. */
export const DECISIVE = ['p', 'seed', 'share', 'decay', 'from'] as const;

/** Settings that were picked because they learn, or fail, quickly, with what the page calls them. */
export const PRESETS = [
  { name: 'p = 31', ...presetOf(LIVE.p31) },
  { name: 'p = 43', ...presetOf(LIVE.p43) },
  { name: 'p = 53', ...presetOf(LIVE.p53) },
  { name: 'Too little data', ...presetOf(LIVE.tooLittleData) },
  // Until its reader switches the decay on.
  { name: 'By heart first', ...presetOf(LIVE.byHeart), from: NEVER, steps: 3000 },
] as const;

/** The network that a reader has asked for; its widths go with its modulus. */
export function settingsOf(set: Set): ModularSettings {
  const p = Number(set.p);
  const like = p < 37 ? LIVE.p31 : p < 47 ? LIVE.p43 : p < 59 ? LIVE.p53 : LIVE.byHeart;
  return { ...like, p, trainFraction: set.share / 100, weightDecay: set.decay, seed: set.seed };
}

function presetOf({
  p,
  seed,
  trainFraction,
  weightDecay,
}: ModularSettings): Pick<Set, (typeof DECISIVE)[number]> {
  return { p: String(p), seed, share: Math.round(100 * trainFraction), decay: weightDecay, from: 0 };
}
