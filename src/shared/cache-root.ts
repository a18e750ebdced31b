import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeWhole } from './write-atomically.ts';

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
      const probe = join(root, folder, `.${randomUUID()}`);
      writeWhole(probe, '');
      rmSync(probe);
    }
    return root;
  } catch (error) {
    const aside = mkdtempSync(join(tmpdir(), 'notes-cache-'));
    process.once('exit', () => rmSync(aside, { recursive: true, force: true }));
    console.warn(
      `.cache cannot be written (${(error as Error).message}): nothing is kept for the next build.`,
    );
    return aside;
  }
}
