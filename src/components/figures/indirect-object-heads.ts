/** A class of heads in the circuit for indirect objects. */
export interface HeadClass {
  name: string;
  /** The token whose position they act at, in the paper's names. */
  at: string;
  /** Heads as [layer, head], both from 0. */
  heads: readonly (readonly [layer: number, head: number])[];
}

/** Layers of GPT-2 small, and heads in each. */
export const LAYERS = 12;

/**
 * The 26 heads that Wang et al. (2022) found in GPT-2 small, in the order in which the circuit uses them.
 * Source: `CIRCUIT` in `ioi_circuit_extraction.py` of redwoodresearch/Easy-Transformer; the classes are the paper's.
 */
export const CLASSES: readonly HeadClass[] = [
  { name: 'Previous token heads', at: 'S1+1', heads: heads('2.2 4.11') },
  { name: 'Duplicate token heads', at: 'S2', heads: heads('0.1 0.10 3.0') },
  { name: 'Induction heads', at: 'S2', heads: heads('5.5 5.8 5.9 6.9') },
  { name: 'S-inhibition heads', at: 'END', heads: heads('7.3 7.9 8.6 8.10') },
  { name: 'Name mover heads', at: 'END', heads: heads('9.6 9.9 10.0') },
  {
    name: 'Backup name mover heads',
    at: 'END',
    heads: heads('9.0 9.7 10.1 10.2 10.6 10.10 11.2 11.9'),
  },
  { name: 'Negative name mover heads', at: 'END', heads: heads('10.7 11.10') },
];

function heads(names: string): [number, number][] {
  return names.split(' ').map((name) => name.split('.').map(Number) as [number, number]);
}
