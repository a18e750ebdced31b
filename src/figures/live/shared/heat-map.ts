/** A cell of a map: what it says, how strongly it is tinted, from −1 to 1, and the classes that say what else it is. */
export interface HeatCell {
  text: string;
  tint: number;
  classes?: string;
}

/** A row of a map. */
export interface HeatRow {
  name: string;
  cells: readonly HeatCell[];
}

/** How much of the ink of the data lies on the ground of a cell; more of it, and the number could not be read by night. */
export function tintOf({ tint }: HeatCell): string {
  return `${Math.round(45 * Math.min(1, Math.abs(tint)))}%`;
}

/** Where a cell stands, both counted from 0. */
export interface Cell {
  row: number;
  column: number;
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** Where a key leads to from a cell of a map of this size; nowhere, for other keys. */
export function stepBy(key: string, { row, column }: Cell, rows: number, columns: number): Cell | undefined {
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (!step) return undefined;
  const within = (x: number, size: number): number => Math.max(0, Math.min(size - 1, x));
  return { row: within(row + step[0], rows), column: within(column + step[1], columns) };
}
