import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { wholeSite } from '../support/site.ts';

const elsewhere = mkdtempSync(join(tmpdir(), 'Another place-'));
afterAll(() => rmSync(elsewhere, { recursive: true }));

/** A digest of every file of a folder, by its path. */
function digests(folder: string): Map<string, string> {
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

const checkout = join(elsewhere, 'checkout');
const out = join(elsewhere, 'dist');

const notes = join(checkout, 'tests/fixtures/whole/lectures/second/notes.md');
const write = (text: string): void => writeFileSync(notes, text);

/**
 * The same commit in another folder, with nothing in its caches, new times on its files, and another clock and language; and its
 * pages come about by edits that are taken back, so that much of it is taken over from the builds before.
 */
it(
  'a second build of one commit is the same, byte for byte, by whatever edits one came to it',
  { timeout: 300_000 },
  () => {
    if (existsSync('.git')) run('git', ['clone', '--quiet', '--no-checkout', '.', checkout], {});
    for (const path of [
      'src',
      'public',
      'tests/fixtures/whole',
      'astro.config.mjs',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
    ])
      cpSync(path, join(checkout, path), { recursive: true });
    // Its packages are the same, but not what builds have left among them.
    mkdirSync(join(checkout, 'node_modules'));
    for (const name of readdirSync('node_modules').filter((name) => !name.startsWith('.')))
      symlinkSync(resolve('node_modules', name), join(checkout, 'node_modules', name));

    const text = readFileSync(notes, 'utf8');
    const sentence = '\nOne more sentence.\n';
    write(`${text}\nMore of a [[plain word]], as in [@zett2021a].\n${sentence}`);
    build();
    // A citation and a term change the pages of the work and the term, and the cards of both.
    write(text + sentence);
    build();
    // A sentence that others do not speak of: only its own lecture is made anew.
    write(text);
    expect(build()).toMatch(/lectures\/first\/[^\n]* \(restored\)/);
    expect(differing(digests(wholeSite().folder), digests(out))).toEqual([]);
    expect(digests(out).size).toBeGreaterThan(100);
  },
);

function differing(first: Map<string, string>, second: Map<string, string>): string[] {
  return [...new Set([...first.keys(), ...second.keys()])].filter(
    (path) => first.get(path) !== second.get(path),
  );
}

function build(): string {
  // What vitest sets for itself would make another build of it.
  const { NODE_ENV: _, VITEST: __, DEV: ___, PROD: ____, MODE: _____, SSR: ______, ...rest } = process.env;
  const env = {
    ...rest,
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    NO_COLOR: '1',
  };
  return run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', out], {
    cwd: checkout,
    env: { ...env, CONTENT_DIR: 'tests/fixtures/whole', ASTRO_TELEMETRY_DISABLED: '1' },
  });
}

function run(command: string, args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv }): string {
  const { status, stdout, stderr } = spawnSync(command, args, { ...options, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed:\n${stdout}${stderr}`);
  return stdout;
}
