import type { Left } from './page.ts';

/** What has no form here, each kind once, with all its lines. */
export function toldOnce(left: readonly Left[]): { lines: number[]; what: string }[] {
  const kinds = new Map<string, { lines: Set<number>; said: Set<string> }>();
  for (const { line, what } of left) {
    const [kind, said] = kindOf(what);
    const { lines, said: all } = kinds.get(kind) ?? { lines: new Set<number>(), said: new Set<string>() };
    kinds.set(kind, { lines: lines.add(line), said: all.add(said) });
  }
  return [...kinds].map(([kind, { lines, said }]) => ({
    lines: [...lines],
    what: kind.replace(PLACE, () => [...said].join(', ')),
  }));
}

// Where what tells one of a kind from another stands: behind a colon, or between quotation marks.
const PLACE = '\u0000';

function kindOf(what: string): [kind: string, said: string] {
  const [, head, tail] = /^([a-z<>][^":\\$]*: )([^]+)$/i.exec(what) ?? [];
  if (head && tail) return [head + PLACE, tail];
  const quoted = what.match(/"[^"]*"/g);
  return quoted?.length === 1 ? [what.replace(quoted[0], () => PLACE), quoted[0]] : [what, ''];
}
