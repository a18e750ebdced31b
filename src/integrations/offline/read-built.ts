import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { look, type Built } from './look.ts';

/** Every file of a built site that a reader may store, but those of the search. */
export function readSite(folder: string, base: string): Built[] {
  const files = filesIn(folder).filter((file) => !/^(pagefind\/|offline\/|sw\.js|404\.html)/.test(file));
  const known = new Set(files.map(pathOf));
  return files.map((file) => look(pathOf(file), readFileSync(join(folder, file)), known, base));
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
