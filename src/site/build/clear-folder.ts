import { existsSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from './stamp-of.ts';

/** Which file lies at each path of a folder, as of when. */
export type Stamps = Record<string, string>;

// Astro empties a folder of all but this.
const OTHERS = '.git';

/** Takes out of a folder what is not there as it was, and gives the paths of what stays. */
export function keepAsWere(root: string, last: Stamps): string[] {
  return clear(root, (path) => path in last && stampOf(join(root, path)) === last[path]);
}

/** Takes out of a folder what does not stand, and the folders that are empty then; gives the paths of what stays. */
export function clear(root: string, stands: (path: string) => boolean, under = ''): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(join(root, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under + entry.name;
    if (path === OTHERS) return [];
    if (entry.isDirectory()) {
      const left = clear(root, stands, `${path}/`);
      if (left.length === 0) rmdirSync(join(root, path));
      return left;
    }
    if (stands(path)) return [path];
    unlinkSync(join(root, path));
    return [];
  });
}
