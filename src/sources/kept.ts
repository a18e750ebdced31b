import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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

/**
 * What `make` makes from `from` and the code at `engine` (files and folders): made anew when either has changed, else as the last
 * build kept it under its name. It has to be JSON.
 */
export function keep<T>(
  name: string,
  from: unknown,
  engine: readonly string[],
  settings: Settings,
  make: () => T,
): T {
  const digest = digestOfJson([digestOfFiles(engine), from]);
  const kept = new Kept('made', settings);
  const file = `${name}.json`;
  if (kept.has(file)) {
    const last = JSON.parse(kept.get(file).toString()) as { digest: string; value: T };
    if (last.digest === digest) return last.value;
  }
  const value = make();
  kept.put(file, JSON.stringify({ digest, value }));
  return value;
}

/** A digest of what can be written as JSON. */
export function digestOfJson(made: unknown): string {
  return createHash('sha256').update(JSON.stringify(made)).digest('hex');
}

const digests = new Map<string, string>();

/** A digest of files and whole folders, with their names, as they were when it was first asked for. */
export function digestOfFiles(paths: readonly string[]): string {
  const known = digests.get(paths.join());
  if (known) return known;
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of statSync(path).isDirectory() ? filesIn(path) : [path])
      hash.update(file).update(readFileSync(file));
  const digest = hash.digest('hex');
  digests.set(paths.join(), digest);
  return digest;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
