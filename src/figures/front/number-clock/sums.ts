/** The sums that the figure adds, one a press; it begins with the first. */
export const SUMS: readonly (readonly [number, number])[] = [
  [71, 58],
  [20, 30],
  [88, 43],
  [7, 100],
  [64, 86],
  [112, 1],
];
