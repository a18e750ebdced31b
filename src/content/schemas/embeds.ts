import { z } from 'astro/zod';

/** A component that MDX may hold, by its tag. */
export interface Embed {
  /** What messages call it. */
  noun: string;
  /** True when the text between the tags, which says what is shown and where it comes from, must be there. */
  caption: boolean;
  /** Every name it takes, with the attributes that go with the name; an attribute's value is literal text. */
  names: Readonly<Record<string, z.ZodType>>;
  /** Those of them that compute nothing: drawings that answer when they are pressed. */
  pressed?: readonly string[];
}

/**
 * Everything that MDX may hold besides Markdown. A figure `x-y` is drawn by `src/figures/drawn/XY.astro`,
 * an explorable `x-y` by `src/figures/live/x-y/Figure.astro`. Both get their attributes as text, `id` and `number`.
 */
export const EMBEDS: Readonly<Record<string, Embed>> = {
  Figure: {
    noun: 'figure',
    caption: true,
    names: {
      'chain-projections': z.strictObject({}),
      'cosine-votes': z.strictObject({}),
      'grokking-phases': z.strictObject({}),
      'indirect-object-heads': z.strictObject({}),
      'induction-path': z.strictObject({}),
      'lens-path': z.strictObject({}),
      'memorised-foreseen': z.strictObject({}),
      'turned-basis': z.strictObject({}),
    },
  },
  Explorable: {
    noun: 'explorable',
    caption: true,
    pressed: ['indirect-object-circuit'],
    names: {
      'chain-factorised': z.strictObject({}),
      'indirect-object-circuit': z.strictObject({}),
      'indirect-object-patching': z.strictObject({}),
      'induction-forming': z.strictObject({}),
      'induction-head': z.strictObject({}),
      'logit-lens': z.strictObject({}),
      'modular-inside': z.strictObject({}),
      'modular-timeline': z.strictObject({}),
      'modular-training': z.strictObject({}),
      superposition: z.strictObject({}),
      'superposition-sweep': z.strictObject({}),
      'superposition-twenty': z.strictObject({}),
      'turned-network': z.strictObject({}),
    },
  },
};

/** The figures that the home page may show, by the name of their folder in `src/figures/front/`. */
export const HOME_FIGURES = ['number-clock'] as const;
