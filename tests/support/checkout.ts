import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const PARTS = [
  'src',
  'public',
  'tests/fixtures/whole',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Copies what a build needs into a new folder, with what git knows of it. Its packages are the same, but not what builds have left among them. */
export function checkOut(folder: string): void {
  if (existsSync('.git')) execFileSync('git', ['clone', '--quiet', '--no-checkout', '.', folder]);
  for (const path of PARTS) cpSync(path, join(folder, path), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((name) => !name.startsWith('.')))
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
}

/** The environment of a build that a test starts, without what vitest sets for itself and would make another build of it. */
export function environment(more: Record<string, string>): NodeJS.ProcessEnv {
  const { NODE_ENV: _, VITEST: __, DEV: ___, PROD: ____, MODE: _____, SSR: ______, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1', FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1', ...more };
}

/** A command of Astro that runs: what it has said so far, and its exit code in the end. */
export interface Running {
  child: ChildProcess;
  said: () => string;
  over: Promise<number | null>;
}

/** Starts a command of Astro in a folder. */
export function astro(cwd: string, args: string[], more: Record<string, string>): Running {
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', ...args], {
    cwd,
    env: environment(more),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  return { child, said: () => said, over: new Promise((done) => child.once('close', done)) };
}

/** A digest of every file of a folder, by its path. */
export function digests(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort();
  return new Map(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}
