/** How often each word occurs, the most frequent first. */
export function tally<Word extends string>(words: readonly Word[]): [word: Word, count: number][] {
  const counts = new Map<Word, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
