import type { Ablation } from '../../nets/indirect/ablation.ts';
import type { Score } from '../../nets/indirect/head-sets.ts';

/** What every set of heads does, as the page holds it: logit differences, and how many answers are right. */
export interface Packed {
  difference: number[];
  right: number[];
}

/** What the page knows of a network before anything runs. */
export interface Known {
  /** How many sentences the sets are measured on. */
  prompts: number;
  kept: Record<Ablation, Packed>;
  /** A row of a table for each head: what it does here. */
  heads: string[][];
}

/** Writes scores as the page holds them. */
export function packScores(scores: readonly Score[], prompts: number): Packed {
  return {
    difference: scores.map(({ difference }) => Number(difference.toFixed(2))),
    right: scores.map(({ accuracy }) => Math.round(accuracy * prompts)),
  };
}

/** The scores of every set of a network's heads. */
export function scoresOf({ kept, prompts }: Known, by: Ablation): Score[] {
  const { difference, right } = kept[by];
  return difference.map((each, set) => ({ difference: each, accuracy: right[set]! / prompts }));
}
