import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sumOf } from '../../shared/build-cache.ts';
import { stampOf } from './stamp-of.ts';

/** Of each file, which one it is and what it holds. */
export type Sums = Record<string, { stamp: string; sum: string }>;

// What we keep ourselves, which is looked at when it is read.
const OURS = new Set(['made', 'pictures', 'search', 'sheets', 'sync', 'texts']);

/** What Astro keeps in a cache folder, by its names there. */
export function entriesOf(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })
    ? readdirSync(folder).filter((name) => !OURS.has(name))
    : [];
}

/** The sums of all that Astro keeps. What was summed up already, and is the same file still, is not read again. */
export function sumsIn(folder: string, known: Sums): Sums {
  const files = entriesOf(folder).flatMap((name) => filesIn(folder, name));
  return Object.fromEntries(
    files.map((path) => {
      const file = join(folder, path);
      const [last, stamp] = [known[path], stampOf(file)];
      return [path, last?.stamp === stamp ? last : { stamp, sum: sumOf(file) }];
    }),
  );
}

// The file of this name, or those in the folder of this name; nothing of what a link leads to.
function filesIn(folder: string, name: string): string[] {
  const found = lstatSync(join(folder, name));
  if (!found.isDirectory()) return found.isFile() ? [name] : [];
  return readdirSync(join(folder, name), { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() || entry.isDirectory() ? filesIn(folder, `${name}/${entry.name}`) : [],
  );
}
