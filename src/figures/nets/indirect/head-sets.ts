import type { Answers } from './measures.ts';

/** What is known of a set of heads that is kept. */
export type Score = Pick<Answers, 'difference' | 'accuracy'>;

/** How many heads a set keeps. */
export function sizeOf(kept: number): number {
  return bitsOf(kept).length;
}

/** The sets that a greedy search goes through, from all heads to none: at each step goes the head whose loss costs least, by `goal` first. */
export function greedyPath(scores: readonly Score[], goal: keyof Score): number[] {
  const path = [scores.length - 1];
  for (let kept = path[0]!; kept; path.push(kept)) {
    const smaller = bitsOf(kept).map((bit) => kept & ~bit);
    kept = smaller.reduce((best, one) => (isBetter(scores[one]!, scores[best]!, goal) ? one : best));
  }
  return path;
}

/** Of the sets that keep as many heads as this one: how many there are, and how many do better, by accuracy first. */
export function rankOf(scores: readonly Score[], kept: number): { sets: number; better: number } {
  const same = setsOfSize(scores, sizeOf(kept));
  const better = same.filter((set) => isBetter(scores[set]!, scores[kept]!, 'accuracy'));
  return { sets: same.length, better: better.length };
}

/** The sets that keep so many heads. */
export function setsOfSize(scores: readonly Score[], size: number): number[] {
  return scores.flatMap((_, set) => (sizeOf(set) === size ? [set] : []));
}

/** Of some sets the best, by accuracy first. */
export function bestOf(scores: readonly Score[], sets: readonly number[]): number {
  return sets.reduce((best, one) => (isBetter(scores[one]!, scores[best]!, 'accuracy') ? one : best));
}

function isBetter(one: Score, other: Score, goal: keyof Score): boolean {
  const second = goal === 'accuracy' ? 'difference' : 'accuracy';
  return one[goal] > other[goal] || (one[goal] === other[goal] && one[second] > other[second]);
}

function bitsOf(kept: number): number[] {
  const bits: number[] = [];
  for (let bit = 1; bit <= kept; bit <<= 1) if (kept & bit) bits.push(bit);
  return bits;
}
