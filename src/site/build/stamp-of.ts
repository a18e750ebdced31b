import { lstatSync } from 'node:fs';

/** Which file lies at a path, as of when: whoever writes to it, moves or copies it, gives it another. Empty where there is none. */
export function stampOf(file: string): string {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.ctimeMs}` : '';
}
