import type { Choice } from '../shared/params.ts';
import { CLASSES, type HeadClass } from './circuit.ts';

/** The name of a class in the address. */
export const slugOf = ({ name }: HeadClass): string =>
  name
    .replace(/ heads$/, '')
    .toLowerCase()
    .replaceAll(' ', '-');
/** The name of a head, "9.6". */
export const headName = (head: readonly [number, number]): string => head.join('.');

const classes = CLASSES.map((one) => [slugOf(one), one.name] as const);
const heads = CLASSES.flatMap((one) => one.heads.map(headName)).map(
  (name) => [name, `Head ${name}`] as const,
);

/** What a reader can set: what of the circuit is shown, all of it, a class or a head. */
export const PARAMS: { shown: Choice } = {
  shown: {
    kind: 'choice',
    name: 'Show',
    options: Object.fromEntries([['all', 'The whole circuit'] as const, ...classes, ...heads]),
    value: 'all',
  },
};
