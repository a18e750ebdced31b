import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, type Settings } from './settings.ts';

/** What builds make and need not make again: files of one kind in the cache folder, named by the digest of what they are made from. */
export class Kept {
  readonly folder: string;
  readonly used = new Set<string>();

  constructor(kind: string, settings: Settings) {
    this.folder = join(cacheFolder(settings), kind);
  }

  /** True when this build or an earlier one has made it. */
  has(digest: string): boolean {
    this.used.add(digest);
    return existsSync(join(this.folder, digest));
  }

  get(digest: string): Buffer {
    return readFileSync(join(this.folder, digest));
  }

  put(digest: string, made: string | Uint8Array): void {
    this.used.add(digest);
    mkdirSync(this.folder, { recursive: true });
    // Written whole or not at all: another build may be reading.
    const half = join(this.folder, `.${digest}.${process.pid}`);
    writeFileSync(half, made);
    renameSync(half, join(this.folder, digest));
  }

  /** Forgets what nobody has asked for. */
  drop(): void {
    if (!existsSync(this.folder)) return;
    for (const name of readdirSync(this.folder))
      if (!this.used.has(name)) rmSync(join(this.folder, name), { force: true });
  }
}

/** A digest of files and whole folders of this program: what is made by them is made anew when they change. */
export function digestOfFiles(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of path.includes('.') ? [path] : filesIn(path)) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
