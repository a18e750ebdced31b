import { readFileSync } from 'node:fs';
import { lectureAddress } from '../../content/domain/page-places.ts';
import { context } from '../../content/context.ts';
import { href } from './hrefs.ts';

/** The notes of a lecture as they were taken, byte for byte; absent where there is no such file. */
export function rawNotesOf(slug: string): { href: string; read(): Buffer } | undefined {
  const path = `lectures/${slug}/raw-notes.md`;
  const file = context().content.files.find((one) => one.kind === 'rawNotes' && one.path === path);
  return (
    file && { href: href(`${lectureAddress(slug)}raw-notes.md`), read: () => readFileSync(file.absolute) }
  );
}
