/** How long a file that nothing needs any more is still there for pages that stayed open: a week. */
export const GRACE = 7 * 24 * 60 * 60 * 1000;

/** Which stored files go now, and since when the others have had no use. */
export function sweep(
  unused: string[],
  since: Record<string, number>,
  now: number,
): { go: string[]; since: Record<string, number> } {
  const go = unused.filter((path) => now - (since[path] ?? now) > GRACE);
  const stay = unused.filter((path) => !go.includes(path));
  return { go, since: Object.fromEntries(stay.map((path) => [path, since[path] ?? now])) };
}
