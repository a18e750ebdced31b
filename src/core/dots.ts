/**
 * A path that is a dot at each point, where it is stroked with round ends. A dot is a line of hardly any length: one of none is
 * drawn by WebKit as a giant disc, where strokes keep their width.
 */
export function dotsAt(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y]) => `M${x} ${y}h.001`).join('');
}
