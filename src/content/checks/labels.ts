import { problem, type Problem } from '../domain/problems.ts';
import type { Content } from '../load/load-content.ts';
import { roomOf, type Label } from '../load/number-labels.ts';

/** Two things of a lecture with one key. */
export function checkLabels({ labels }: Content): Problem[] {
  const taken = new Map<string, Label>();
  return labels.all.flatMap((label) => {
    const { key, path, file, place, implied } = label;
    if (key === undefined) return [];
    const name = `${roomOf(path)} ${key}`;
    const first = taken.get(name);
    if (!first) taken.set(name, label);
    // One figure of the project may stand in two places.
    if (!first || (implied && first.implied)) return [];
    const { line, column } = first.place;
    return [
      problem(
        file,
        place,
        'label-repeated',
        `The key "${key}" is taken: ${first.file}:${line}:${column} has it as well.`,
        'Give one of the two another key.',
      ),
    ];
  });
}
