/** A kind of thing that has a number, or may be named by a key. */
export interface LabelKind {
  /** What it is called before its number, and what several are called. */
  word: string;
  plural: string;
  /** What messages call the thing. */
  thing: string;
  /** False for sections, which are called by their headings. */
  counts: boolean;
}

function kind(word: string, plural = `${word}s`, thing = `a ${word.toLowerCase()}`): LabelKind {
  return { word, plural, thing, counts: true };
}

/** Every kind by the prefix of its keys, as Quarto has them: `{#fig-key}`, `@fig-key`. Each counts by itself, page by page. */
export const LABEL_KINDS = {
  fig: kind('Figure'),
  tbl: kind('Table'),
  eq: kind('Equation', 'Equations', 'an equation'),
  thm: kind('Theorem'),
  lem: kind('Lemma', 'Lemmas'),
  cor: kind('Corollary', 'Corollaries'),
  prp: kind('Proposition'),
  def: kind('Definition'),
  exm: kind('Example', 'Examples', 'an example'),
  exr: kind('Exercise', 'Exercises', 'an exercise'),
  sol: kind('Solution'),
  sec: { word: 'Section', plural: 'Sections', thing: 'a heading', counts: false },
} as const satisfies Record<string, LabelKind>;

/** The prefix of a key. */
export type Prefix = keyof typeof LABEL_KINDS;

const KEY = /^([a-z]{2,3})-[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*$/u;

/** The kind that a key says: of `fig-path` the prefix `fig`; none of what is no key of a label. */
export function prefixOf(key: string): Prefix | undefined {
  const prefix = KEY.exec(key)?.[1] ?? '';
  return Object.hasOwn(LABEL_KINDS, prefix) ? (prefix as Prefix) : undefined;
}
