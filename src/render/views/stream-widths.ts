import type { State } from '../../content/domain/states.ts';

// What a part adds to the line when it writes back.
const ADDS: Record<State, number> = { complete: 1, begun: 0.5, open: 0 };

/** Width of the stream in px where it reaches each part, and behind the last one: one more than there are states. */
export function streamWidths(states: State[]): number[] {
  let width = 1;
  const widths = states.map((state) => {
    const before = Math.floor(width);
    width += ADDS[state];
    return before;
  });
  return [...widths, Math.floor(width)];
}
