/** A class of heads in the circuit for indirect objects. */
export interface HeadClass {
  name: string;
  /** The token whose position they act at, in the paper's names. */
  at: string;
  /** Heads as [layer, head], both from 0. */
  heads: readonly (readonly [layer: number, head: number])[];
  /** What they do, in a line. */
  does: string;
  /** More of it, with the paper's numbers. */
  more: string;
}

/** Layers of GPT-2 small, and heads in each. */
export const LAYERS = 12;

/**
 * The 26 heads that Wang et al. (2022) found in GPT-2 small, in the order in which the circuit uses them.
 * Source: `CIRCUIT` in `ioi_circuit_extraction.py` of redwoodresearch/Easy-Transformer; classes and numbers are the paper's.
 */
export const CLASSES: readonly HeadClass[] = [
  {
    name: 'Previous token heads',
    at: 'S1+1',
    heads: heads('2.2 4.11'),
    does: 'mark the word after the first John',
    more: 'They look one word back. So the word after the first “John” carries a mark that “John” stood before it.',
  },
  {
    name: 'Duplicate token heads',
    at: 'S2',
    heads: heads('0.1 0.10 3.0'),
    does: 'notice that John has been there before',
    more: 'They look from the second “John” to the first, and note that the name comes twice.',
  },
  {
    name: 'Induction heads',
    at: 'S2',
    heads: heads('5.5 5.8 5.9 6.9'),
    does: 'notice the same, by the mark',
    more: 'They look from the second “John” to the word that is marked as coming after the first. Here they serve to find a position, and not to copy.',
  },
  {
    name: 'S-inhibition heads',
    at: 'END',
    heads: heads('7.3 7.9 8.6 8.10'),
    does: 'tell later heads to keep away from John',
    more: 'They look from the last word to the second “John”, with 0.51 of their attention on average, and tell the heads that answer to look elsewhere.',
  },
  {
    name: 'Name mover heads',
    at: 'END',
    heads: heads('9.6 9.9 10.0'),
    does: 'look at Mary and copy her',
    more: 'They look at “Mary”, with 0.59 of their attention, and copy what they look at: their copy score is above 95%, where an average head has less than 20%.',
  },
  {
    name: 'Backup name mover heads',
    at: 'END',
    heads: heads('9.0 9.7 10.1 10.2 10.6 10.10 11.2 11.9'),
    does: 'make up for the name movers when these are gone',
    more: 'If the three name movers are knocked out, the score drops by 5% only, since other heads make up for them, among them these eight. Only four of the eight look like name movers.',
  },
  {
    name: 'Negative name mover heads',
    at: 'END',
    heads: heads('10.7 11.10'),
    does: 'write against the name that they look at',
    more: 'They do the opposite of the job, with a negative copy score of 98%.',
  },
];

/** What one class writes for another, or for the answer. */
export interface Wire {
  from: string;
  /** The class that reads it; without one it is the answer. */
  to?: string;
  /** As what of theirs the readers take it in. */
  as: 'keys' | 'values' | 'queries' | 'logits';
  /** What moves along it. */
  moves: string;
}

/** The wires between classes, in the order in which the circuit uses them; as Wang et al. (2022) describe them in sections 3.1 to 3.4: queries are traced from the name movers alone. */
export const WIRES: readonly Wire[] = [
  {
    from: 'Previous token heads',
    to: 'Induction heads',
    as: 'keys',
    moves: 'that “John” stood before this word',
  },
  {
    from: 'Duplicate token heads',
    to: 'S-inhibition heads',
    as: 'values',
    moves: 'that “John” comes twice, and where he stood before',
  },
  {
    from: 'Induction heads',
    to: 'S-inhibition heads',
    as: 'values',
    moves: 'the same, found by the mark',
  },
  {
    from: 'S-inhibition heads',
    to: 'Name mover heads',
    as: 'queries',
    moves: 'which name to keep away from, and even more which place',
  },
  { from: 'Name mover heads', as: 'logits', moves: '“Mary”' },
  {
    from: 'Backup name mover heads',
    as: 'logits',
    moves: '“Mary” rather than “John”, taken together, once the name movers are gone',
  },
  { from: 'Negative name mover heads', as: 'logits', moves: 'less of the name that they look at' },
];

const FUZZY =
  'A fuzzy one: it looks there less clearly, and was found by its effect on the keys of the S-inhibition heads, not on their values.';

/** What is known of single heads beyond their class. */
export const NOTES: Readonly<Record<string, string>> = {
  '0.10': FUZZY,
  '5.8': FUZZY,
  '5.9': FUZZY,
  '10.7':
    'McDougall et al. (2023) followed it over ordinary text: copy suppression, they say, explains 76.9% of its effect.',
};

function heads(names: string): [number, number][] {
  return names.split(' ').map((name) => name.split('.').map(Number) as [number, number]);
}
