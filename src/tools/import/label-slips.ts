import { distance } from 'fastest-levenshtein';

/** True when `word` is `name` or a typing slip of it: one letter in five, or two neighbours swapped. */
function isSlipOf(word: string, name: string): boolean {
  if (word === name) return true;
  if (name.length < 4 || word[0] !== name[0] || Math.abs(word.length - name.length) > 3) return false;
  const far = distance(word, name);
  return far <= Math.max(1, Math.floor(name.length / 6)) || (far === 2 && sorted(word) === sorted(name));
}

/** The entry whose name `word` is, else the only one that it is a slip of. */
export function findByName<T extends { names: readonly string[] }>(
  word: string,
  entries: readonly T[],
): T | undefined {
  const exact = entries.find(({ names }) => names.includes(word));
  if (exact || word.length > 60) return exact;
  const near = entries.filter(({ names }) => names.some((name) => isSlipOf(word, name)));
  return near.length === 1 ? near[0] : undefined;
}

/** A label as names are written: small letters, single spaces, no marks at its ends. */
export function nameOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/[-‐‑_]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s*#:]+|[\s*#:.]+$/g, '');
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
