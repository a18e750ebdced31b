import { choice } from '../shared/make-params.ts';
import type { Choice } from '../shared/params.ts';
import { CLASSES, WIRES, type HeadClass, type Wire } from './circuit.ts';

/** The name of a class in the address. */
export const slugOf = ({ name }: HeadClass): string =>
  name
    .replace(/ heads$/, '')
    .toLowerCase()
    .replaceAll(' ', '-');
/** The name of a head, "9.6". */
export const headName = (head: readonly [number, number]): string => head.join('.');

/** The steps through the circuit, a wire each, by their names in the address. */
export const STEPS: readonly string[] = WIRES.map((_, i) => `step-${i + 1}`);
/** Which classes a wire joins. */
export const nameOfWire = ({ from, to }: Wire): string =>
  `${from.replace(/ heads$/, '')} → ${(to ?? 'the answer').replace(/ heads$/, '')}`;

const steps = WIRES.map((wire, i) => [STEPS[i]!, `Step ${i + 1}: ${nameOfWire(wire)}`] as const);
const classes = CLASSES.map((one) => [slugOf(one), one.name] as const);
const heads = CLASSES.flatMap((one) => one.heads.map(headName)).map(
  (name) => [name, `Head ${name}`] as const,
);

/** What a reader can set: what of the circuit is shown, all of it, a step, a class or a head. */
export const PARAMS: { shown: Choice } = {
  shown: choice('Show', {
    all: 'The whole circuit',
    ...Object.fromEntries([...steps, ...classes, ...heads]),
  }),
};
