import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Built } from './sets.ts';

// Pagefind writes several looks of its own; the site has one, and it needs none of these.
const UNUSED = /^pagefind\/.*(ui|modular|highlight|playground|component)/;

/** Every file of a built site that a reader may store, in the order of their paths. */
export function readBuilt(folder: string, base: string): Built[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !UNUSED.test(file) && !/^(offline\/|sw\.js|404\.html)/.test(file))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      const path = file.replace(/(^|\/)index\.html$/, '$1');
      return { path, bytes, ...(file.endsWith('.pf_fragment') ? { about: aboutOf(bytes, base) } : {}) };
    });
}

// A fragment is JSON behind a mark, packed.
function aboutOf(bytes: Buffer, base: string): string {
  const text = gunzipSync(bytes).toString('utf8');
  const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
  const path = url.replace(/[?#].*/, '');
  // Pagefind knows the addresses without the base.
  return path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '');
}
