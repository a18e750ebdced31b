import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Built } from './sets.ts';

// Pagefind writes several looks of its own; the site has one, and it needs none of these.
const UNUSED = /^pagefind\/.*(ui|modular|highlight|playground|component)/;

/** Every file of a built site that a reader may store, in the order of their paths. */
export function readBuilt(folder: string, base: string): Built[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .filter((file) => !UNUSED.test(file) && !/^(offline\/|sw\.js|404\.html)/.test(file))
    .sort()
    .map((file) => built(folder, file, base));
}

/** One such file, by its path in the folder; it is read whenever it is looked at. */
export function built(folder: string, file: string, base: string): Built {
  const path = file.replace(/(^|\/)index\.html$/, '$1');
  const read = (): Buffer => readFileSync(join(folder, file));
  return {
    path,
    get bytes() {
      return read();
    },
    ...(file.endsWith('.pf_fragment') ? { about: aboutOf(read(), base) } : {}),
  };
}

// A fragment is JSON behind a mark, packed.
function aboutOf(bytes: Buffer, base: string): string {
  const text = gunzipSync(bytes).toString('utf8');
  const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
  const path = url.replace(/[?#].*/, '');
  // Pagefind knows the addresses without the base.
  return path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '');
}
