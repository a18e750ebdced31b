/** The first line of what an author typed, as far as a message has room for it. */
export function shorten(typed: string): string {
  const line = typed.trim().split('\n')[0]!;
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
