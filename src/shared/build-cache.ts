import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writeWhole } from './write-atomically.ts';

/**
 * What builds make and need not make again: files of one kind in a folder, named by the digest of what they are made from. Each begins
 * with a digest of its name and of all that follows, since disks fill up, machines stop halfway, and somebody may have edited or moved
 * one; and then with the digest of the code that made it, so that no name has to say by what code.
 */
export class Kept {
  readonly folder: string;
  readonly used = new Set<string>();
  private readonly maker: string;

  constructor(folder: string, maker = wholeCode()) {
    this.folder = folder;
    this.maker = maker;
  }

  /** What this code put under a name, byte for byte; nothing where it has put nothing, or where that has changed since. */
  get(name: string): Buffer | undefined {
    this.used.add(name);
    const file = join(this.folder, name);
    const bytes = bytesOf(file);
    if (!bytes) return undefined;
    const signed = bytes.subarray(LENGTH);
    if (bytes.toString('latin1', 0, LENGTH) === digestOf(name, signed))
      return signed.toString('latin1', 0, LENGTH) === this.maker ? signed.subarray(LENGTH) : undefined;
    if (!said.has(this.folder))
      console.warn(`${relative('.', this.folder)} holds what was damaged: it is made again.`);
    said.add(this.folder);
    return undefined;
  }

  /** Keeps what was made; where that cannot be, it is made again next time. */
  put(name: string, made: string | Uint8Array): void {
    this.used.add(name);
    const file = join(this.folder, name);
    const signed = Buffer.concat([Buffer.from(this.maker), Buffer.from(made)]);
    try {
      // What lies there in the place of a file is damaged.
      if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) rmSync(file, { recursive: true });
      writeWhole(file, Buffer.concat([Buffer.from(digestOf(name, signed)), signed]));
    } catch (error) {
      sayUnkept(error);
    }
  }

  /** Forgets what nobody has asked for. */
  drop(): void {
    if (!existsSync(this.folder)) return;
    try {
      for (const name of readdirSync(this.folder))
        if (!this.used.has(name)) rmSync(join(this.folder, name), { force: true, recursive: true });
    } catch (error) {
      sayUnkept(error);
    }
  }
}

// Of a digest as it is written.
const LENGTH = 64;
// All that may have a hand in what a build makes, the packages and Node's own tables of languages among it. Lists of the files that
// make one thing are wrong as soon as one of them imports another.
const CODE = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];
// Once for a folder.
const said = new Set<string>();

// Empty where there is something else than a file that can be read.
function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    return /^(?:ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')
      ? undefined
      : Buffer.alloc(0);
  }
}

// Once for all: a full disk is full for everything. Astro loads this module several times.
const shared = globalThis as { lectureNotesUnkept?: true };

/** Says that the next build will have to make again what this one has made. */
function sayUnkept(error: unknown): void {
  if (!shared.lectureNotesUnkept)
    console.warn(`What this build made cannot be kept for the next one: ${(error as Error).message}.`);
  shared.lectureNotesUnkept = true;
}

function digestOf(name: string, made: string | Uint8Array): string {
  return createHash('sha256').update(`${name}\n`).update(made).digest('hex');
}

/** The digest of a file. */
export function sumOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** The digest of the project's code, and of what it runs on. */
function wholeCode(): string {
  return digestOf(process.version, digestOfFiles(CODE));
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
