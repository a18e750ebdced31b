/** How long a file that nothing needs any more is still there for pages that stayed open: a week. */
export const GRACE = 7 * 24 * 60 * 60 * 1000;

/** Which stored files go now, and since when the others have had no use. */
export function sweep(
  unused: string[],
  since: Record<string, number>,
  now: number,
): { go: string[]; since: Record<string, number> } {
  // A clock may have been set back meanwhile.
  const from = (path: string): number => Math.min(since[path] ?? now, now);
  const go = unused.filter((path) => now - from(path) > GRACE);
  const stay = unused.filter((path) => !go.includes(path));
  return { go, since: Object.fromEntries(stay.map((path) => [path, from(path)])) };
}
