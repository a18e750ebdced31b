import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cacheFolder, type Settings } from './settings.ts';
import { writeWhole } from './write-whole.ts';

/**
 * What builds make and need not make again: files of one kind in a folder, named by the digest of what they are made from. Each begins
 * with the digest of its name and of what it holds: disks fill up, machines stop halfway, and somebody may have edited or moved one.
 */
export class Kept {
  readonly folder: string;
  readonly used = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** What was put under a name, byte for byte; nothing where nobody has put it, or where it has changed since. */
  get(name: string): Buffer | undefined {
    this.used.add(name);
    const file = join(this.folder, name);
    if (!existsSync(file)) return undefined;
    const bytes = readFileSync(file);
    const made = bytes.subarray(LENGTH + 1);
    if (bytes.subarray(0, LENGTH).toString('latin1') === digestOf(name, made)) return made;
    if (!said.has(this.folder))
      console.warn(`${relative('.', this.folder)} holds what was damaged: it is made again.`);
    said.add(this.folder);
    rmSync(file, { force: true, recursive: true });
    return undefined;
  }

  put(name: string, made: string | Uint8Array): void {
    this.used.add(name);
    writeWhole(
      join(this.folder, name),
      Buffer.concat([Buffer.from(`${digestOf(name, made)}\n`), Buffer.from(made)]),
    );
  }

  /** Forgets what nobody has asked for. */
  drop(): void {
    if (!existsSync(this.folder)) return;
    for (const name of readdirSync(this.folder))
      if (!this.used.has(name)) rmSync(join(this.folder, name), { force: true });
  }
}

const LENGTH = 64;
// Once for a folder.
const said = new Set<string>();

function digestOf(name: string, made: string | Uint8Array): string {
  return createHash('sha256').update(`${name}\n`).update(made).digest('hex');
}

/** The digest of a file. */
export function sumOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** What builds of one content for one address keep, of one kind. */
export function keptFor(kind: string, settings: Settings): Kept {
  return new Kept(join(cacheFolder(settings), kind));
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
  const kept = keptFor('made', settings);
  const file = `${name}.json`;
  const before = kept.get(file);
  if (before) {
    const last = JSON.parse(before.toString()) as { digest: string; value: T };
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
