import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import { KINDS, type Kind, type KindName } from '../schemas/kinds.ts';

/** A file of the content folder. */
export interface SourceFile {
  /** From the content folder, with forward slashes. */
  path: string;
  /** From the working folder, as messages name it. */
  file: string;
  absolute: string;
  kind: KindName | undefined;
}

const MATCHERS = Object.entries(KINDS).map(
  ([name, { pattern }]) => [name as KindName, picomatch(pattern)] as const,
);

/** The kind that claims a path, from the content folder; none when nothing reads it. */
export function kindOf(path: string): KindName | undefined {
  return MATCHERS.find(([, claims]) => claims(path))?.[0];
}

/** Every file of the folder in a fixed order; dot files are nobody's business. */
export function listFiles(dir: string): SourceFile[] {
  return (
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath, entry.name))
      // Astro follows symbolic links, and so do we.
      .filter((absolute) => statSync(absolute, { throwIfNoEntry: false })?.isFile())
      .map((absolute) => ({ absolute, path: relative(dir, absolute).split(sep).join('/') }))
      .filter(({ path }) => !path.split('/').some((step) => step.startsWith('.')))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ absolute, path }) => ({
        absolute,
        path,
        file: relative(process.cwd(), absolute).split(sep).join('/'),
        kind: kindOf(path),
      }))
  );
}

/** The text of a file; a byte order mark and Windows line ends make no difference. */
export function readText(file: SourceFile): string {
  return readFileSync(file.absolute, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
}

/** What is known of a kind. */
export function kindInfo(name: KindName): Kind {
  return KINDS[name];
}
