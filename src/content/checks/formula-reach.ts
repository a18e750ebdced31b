import katex, { type KatexOptions } from 'katex';

// All that is used of KaTeX's insides: its reader, and the tree that this makes. The test tells when they have changed.

/** Reads a formula into KaTeX's tree: it finds what is wrong with it; to draw it takes five times as long and finds nothing more. */
export const { __parse: readFormula } = katex as unknown as {
  __parse: (tex: string, options?: KatexOptions) => unknown;
};

/** A length as KaTeX reads it. */
interface Size {
  number: number;
  unit: string;
}

// In em; of the units that TeX has besides, none is longer than the last.
const UNITS: Readonly<Record<string, number>> = {
  em: 1,
  ex: 0.45,
  mu: 1 / 18,
  pt: 0.1,
  bp: 0.1,
  px: 0.1,
  mm: 0.3,
  cm: 3,
  in: 7.3,
};
const LONGEST = 1.3;

/** How far a formula draws over what stands around it, in em, from its tree: its rules, what it raises or lowers, and its steps back. */
export function reachOf(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0;
  const { type, width, height, shift, dy, dimension } = node as Record<string, Size | null | undefined> & {
    type?: unknown;
  };
  const own =
    type === 'rule'
      ? sum([width, height, shift].map((size) => Math.abs(inEm(size))))
      : type === 'raisebox'
        ? Math.abs(inEm(dy))
        : type === 'kern'
          ? Math.max(0, -inEm(dimension))
          : 0;
  // Its place leads to the reader of formulas, and what that knows.
  const { loc: _, ...parts } = node as { loc?: unknown };
  return own + sum(Object.values(parts).map(reachOf));
}

function inEm(size: Size | null | undefined): number {
  return size ? size.number * (UNITS[size.unit] ?? LONGEST) : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
