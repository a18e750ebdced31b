import { distance } from 'fastest-levenshtein';

/** Up to three of `names` that a typing slip in `word` could have meant, nearest first. */
export function nearest(word: string, names: Iterable<string>): string[] {
  const allowed = Math.max(2, Math.floor(word.length / 3));
  return (
    [...new Set(names)]
      .map((name) => ({ name, far: distance(word.toLowerCase(), name.toLowerCase()) }))
      // A word of two letters is two slips away from any other: such a name shares nothing with it.
      .filter(({ name, far }) => far <= allowed && far < Math.max(word.length, name.length))
      .sort((a, b) => a.far - b.far || a.name.localeCompare(b.name))
      .slice(0, 3)
      .map(({ name }) => name)
  );
}

/** `Did you mean "a" or "b"?`, or `otherwise` when nothing is near. */
export function didYouMean(word: string, names: Iterable<string>, otherwise: string): string {
  const near = nearest(word, names).map((name) => `"${name}"`);
  if (near.length === 0) return otherwise;
  const last = near.pop();
  return `Did you mean ${near.length ? `${near.join(', ')} or ${last}` : last}?`;
}

/** True when `word` is one of `names`, or a slip in every four letters away from one, two at most. */
export function isNear(word: string, names: Iterable<string>): boolean {
  return [...names].some((name) => {
    const allowed = Math.min(2, Math.floor(name.length / 4));
    return Math.abs(name.length - word.length) <= allowed && distance(word, name) <= allowed;
  });
}
