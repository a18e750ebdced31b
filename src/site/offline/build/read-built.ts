import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { look, type Built } from './inspect-file.ts';

/** Every file of a built site that a reader may store, but those of the search. */
export async function readSite(folder: string, base: string): Promise<Built[]> {
  const files = filesIn(folder).filter((file) => !/^(pagefind\/|offline\/|sw\.js|404\.html)/.test(file));
  const known = new Set(files.map(pathOf));
  const read: Built[] = [];
  for (const file of files) {
    read.push(look(pathOf(file), readFileSync(join(folder, file)), known, base));
    // Whatever waits goes on: the process that makes the index is fed by this one.
    await setImmediate();
  }
  return read;
}

/** Every file of the search that a reader may store. */
export function readIndex(folder: string, base: string): Built[] {
  return filesIn(join(folder, 'pagefind'))
    .map((file) => `pagefind/${file}`)
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      const about = file.endsWith('.pf_fragment') ? aboutOf(bytes, base) : undefined;
      return { ...look(file, bytes, new Set(), base), about };
    });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
}

function pathOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

// A fragment is JSON behind a mark, packed.
function aboutOf(bytes: Buffer, base: string): string {
  const text = gunzipSync(bytes).toString('utf8');
  const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
  const path = url.replace(/[?#].*/, '');
  // Pagefind knows the addresses without the base.
  return path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '');
}
