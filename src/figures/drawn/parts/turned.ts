/** A vector in the plane. */
export type Vector = readonly [number, number];

/** Points of the unit circle, evenly spread, the first one again at the end. */
export function circle(n: number): Vector[] {
  return Array.from({ length: n + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / n;
    return [Math.cos(angle), Math.sin(angle)];
  });
}

/** The plane turned by an angle in degrees. */
function turn([x, y]: Vector, degrees: number): Vector {
  const angle = (degrees * Math.PI) / 180;
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
}

/** What `f` does when the axes are turned before it and turned back after it. */
export function between(f: (v: Vector) => Vector, degrees: number): (v: Vector) => Vector {
  return (v) => turn(f(turn(v, degrees)), -degrees);
}

/** Nothing at all: what stands between two linear layers. */
export const identity = (v: Vector): Vector => v;

/** Numbers below zero become zero, each for itself. */
export const relu = ([x, y]: Vector): Vector => [Math.max(0, x), Math.max(0, y)];
