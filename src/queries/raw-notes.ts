import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lectureAddress } from '../core/places.ts';
import { context } from '../markdown/context.ts';
import { href } from './addresses.ts';

/** The notes of a lecture as they were taken, byte for byte; absent where there is no such file. */
export function rawNotesOf(slug: string): { href: string; read(): Buffer } | undefined {
  const file = join(context().settings.contentDir, 'lectures', slug, 'raw-notes.md');
  if (!existsSync(file)) return undefined;
  return { href: href(`${lectureAddress(slug)}raw-notes.md`), read: () => readFileSync(file) };
}
