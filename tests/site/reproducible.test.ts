import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ASTRO } from '../support/astro.ts';
import { checkOut, digests, environment } from '../support/checkout.ts';
import { isAll } from '../support/extent.ts';
import { wholeSite } from '../support/site.ts';

const elsewhere = mkdtempSync(join(tmpdir(), 'Another place-'));
afterAll(() => rmSync(elsewhere, { recursive: true }));

const checkout = join(elsewhere, 'checkout');
const out = join(elsewhere, 'dist');

/** Changes files of the checkout, each by what stands there and what is to; gives what takes that back. */
function change(...edits: [path: string, from: string | RegExp, to: string][]): () => void {
  const before = new Map(edits.map(([path]) => [path, readFileSync(join(checkout, path), 'utf8')]));
  for (const [path, from, to] of edits) {
    const text = readFileSync(join(checkout, path), 'utf8');
    const changed = text.replace(from, to);
    expect(changed, path).not.toBe(text);
    writeFileSync(join(checkout, path), changed);
  }
  return () => {
    for (const [path, text] of before) writeFileSync(join(checkout, path), text);
  };
}

const CONTENT = 'tests/fixtures/whole';
const NOTES = `${CONTENT}/lectures/second/notes.md`;

/**
 * The same commit in another folder, with nothing in its caches, new times on its files, and another clock and language; and, before a
 * deployment, its pages come about by edits that are taken back one after another, so that much of it is taken over from the builds
 * before. What of a page changes with what is known by its keys (`page-keys.test.ts`).
 */
it(
  'a second build of one commit is the same, byte for byte, by whatever edits one came to it',
  { timeout: 600_000 },
  () => {
    checkOut(checkout);
    // Of a sentence others do not speak: only its own lecture is made anew when it goes.
    const changes = [
      (): (() => void) => change([NOTES, /$/, '\nOne more sentence.\n']),
      changeAll,
      changeCode,
    ];
    const undo = isAll ? changes.map((make) => make()).reverse() : [];
    for (const takeBack of undo) {
      build();
      takeBack();
    }
    const said = build();
    if (isAll) expect(said).toMatch(/lectures\/first\/[^\n]* \((?:restored|cached)\)/);
    expect(differing(digests(wholeSite().folder), digests(out))).toEqual([]);
    expect(digests(out).size).toBeGreaterThan(100);
  },
);

/** Every page shows something of these. */
const changeAll = (): (() => void) =>
  change(
    [NOTES, /$/, '\nMore of a [[plain word]], as in [@zett2021a].\n'],
    [`${CONTENT}/lectures/second/lecture.yaml`, 'The *Second*', 'The Last'],
    [`${CONTENT}/glossary/plain-word.md`, 'means what', 'does not mean what'],
    [`${CONTENT}/references.bib`, 'Ann and', 'Anna and'],
    [`${CONTENT}/references.bib`, '2020-01-02', '2019-01-02'],
    [`${CONTENT}/site.yaml`, 'short: Everything', 'short: Something'],
    [`${CONTENT}/links.json`, '404', '200'],
  );
/** What makes pictures, what the search reads, and what a file means that leaves something out. */
const changeCode = (): (() => void) =>
  change(
    ['src/render/machine/drawing.ts', 'height: 630', 'height: 640'],
    ['src/site/build/main-of.ts', '</main>', '</h1>'],
    ['src/content/schemas/question.ts', 'default(4)', 'default(5)'],
    ['src/content/schemas/lecture.ts', 'z.array(Line).default([])', "z.array(Line).default(['Anywhere'])"],
  );

function differing(first: Map<string, string>, second: Map<string, string>): string[] {
  return [...new Set([...first.keys(), ...second.keys()])].filter(
    (path) => first.get(path) !== second.get(path),
  );
}

function build(): string {
  const env = environment({
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    CONTENT_DIR: 'tests/fixtures/whole',
    NO_COLOR: '1',
  });
  return run(process.execPath, [ASTRO, 'build', '--outDir', out], {
    cwd: checkout,
    env,
  });
}

function run(command: string, args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv }): string {
  const { status, stdout, stderr } = spawnSync(command, args, { ...options, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed:\n${stdout}${stderr}`);
  return stdout;
}
