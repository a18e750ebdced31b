import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LIMITS } from '../../../content/domain/limits.ts';

/** The pictures of a page: those that were found, and those that were not, by the names that they have here. */
export interface FoundPictures {
  files: Map<string, Uint8Array>;
  missing: string[];
}

const SHOWN = /\.(?:png|jpe?g|webp|avif|svg)$/;

/** Looks for the pictures of the page at `file` where it names them, and in a folder of images. */
export function findPictures(
  pictures: ReadonlyMap<string, string>,
  file: string,
  images?: string,
): FoundPictures {
  const files = new Map<string, Uint8Array>();
  const missing: string[] = [];
  for (const [name, path] of pictures) {
    const folders = [dirname(file), ...(images === undefined ? [] : [images])];
    const places = folders.flatMap((folder) => [path, ...endsOf(path)].map((end) => join(folder, end)));
    const found = places.find(
      (place) => existsSync(place) && statSync(place).isFile() && statSync(place).size <= LIMITS.picture,
    );
    if (found && SHOWN.test(name)) files.set(name, readFileSync(found));
    else missing.push(name === path ? name : `${name} (${path})`);
  }
  return { files, missing };
}

// The address of a page is seldom where its file lies, and a folder of images may have folders in it.
function endsOf(path: string): string[] {
  const parts = path.split('/').filter((part) => !/^\.{0,2}$/.test(part));
  return parts.map((_, i) => parts.slice(i).join('/'));
}
