/** The least share of attention of each depth of colour, the faintest first. What is less is not drawn; the table says it. */
export const DEPTHS = [0.05, 0.2, 0.4, 0.7] as const;

/**
 * Draws the pattern of one head [n, n] in a drawing of n by n: a row is a token that looks, a column one that is looked at. There is
 * a path for each depth, by the names that `AttentionMap.astro` gives them.
 */
export function drawAttention(name: string, pattern: ArrayLike<number>, n: number): Record<string, string> {
  const paths = DEPTHS.map(() => '');
  const pens = DEPTHS.map((): [x: number, y: number] => [0, 0]);
  for (let at = 0; at < n * n; at++) {
    const depth = DEPTHS.findLastIndex((least) => pattern[at]! >= least);
    if (depth < 0) continue;
    const [x, y] = [at % n, Math.floor(at / n)];
    const [fromX, fromY] = pens[depth]!;
    // Each cell is told from the one before: along a diagonal all are the same, which packs well.
    paths[depth]! += `${paths[depth] ? 'm' : 'M'}${x - fromX} ${y - fromY}h1v1h-1z`;
    pens[depth] = [x, y];
  }
  return Object.fromEntries(paths.map((path, depth) => [`${name}-${depth}`, path]));
}
