import { statSync } from 'node:fs';

/** A function of a file that is run again only when the file has changed. */
export function onceByFile<T>(make: (path: string) => T): (path: string) => T {
  const made = new Map<string, { seen: string; value: T }>();
  return (path) => {
    const { mtimeMs, size } = statSync(path);
    const seen = `${mtimeMs} ${size}`;
    const before = made.get(path);
    if (before?.seen === seen) return before.value;
    const value = make(path);
    made.set(path, { seen, value });
    return value;
  };
}
