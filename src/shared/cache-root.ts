import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeWhole } from './write-atomically.ts';

/** What a build keeps of a course of middling size, in bytes. */
const ROOM = 50e6;

// Astro loads this module several times: all of them write to one place.
const shared = globalThis as { lectureNotesCache?: string };

/** The folder in which everything lies that is kept: `.cache`, or, where nothing can be written there, one that ends with this process. */
export function cacheRoot(): string {
  return (shared.lectureNotesCache ??= find());
}

function find(): string {
  const root = resolve('.cache');
  try {
    for (const folder of ['astro', 'fonts']) {
      const probe = join(root, folder, randomUUID());
      writeWhole(probe, '');
      rmSync(probe);
    }
    const { blocks, bavail, bsize } = statfsSync(root);
    // Some disks do not say how large they are.
    if (blocks > 0 && bavail * bsize < ROOM)
      throw new Error(`only ${Math.floor((bavail * bsize) / 1e6)} MB are free`);
    return root;
  } catch (error) {
    const aside = mkdtempSync(join(tmpdir(), 'notes-cache-'));
    process.once('exit', () => rmSync(aside, { recursive: true, force: true }));
    const [why] = (error as Error).message.split(',');
    console.warn(`.cache cannot be written (${why}): nothing is kept for the next build.`);
    return aside;
  }
}
