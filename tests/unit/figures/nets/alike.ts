import { expect } from 'vitest';

/** Every number of one is that of the other, to the digits that a manifest keeps and a bit. */
export function expectAlike(is: unknown, says: unknown): void {
  const [found, told] = [numbersOf(is), numbersOf(says)];
  expect(Object.keys(found)).toEqual(Object.keys(told));
  for (const [name, x] of Object.entries(found))
    expect(Math.abs(x - told[name]!), name).toBeLessThanOrEqual(1e-4 * Math.abs(told[name]!) + 1e-6);
}

/** Every number in it by a path of names. */
function numbersOf(value: unknown, path = ''): Record<string, number> {
  if (typeof value === 'number') return { [path]: value };
  const parts = Object.entries(value as object).map(([name, part]) => numbersOf(part, `${path}.${name}`));
  return Object.assign({}, ...parts) as Record<string, number>;
}
