/** "Question 1"; where it has no number, what it is called instead. */
export function questionName(number: unknown, otherwise = 'A question'): string {
  return number === undefined ? otherwise : `Question ${String(number)}`;
}
