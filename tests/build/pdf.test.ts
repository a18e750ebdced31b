import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { revisionOf } from '../../src/site/offline/build/built-files.ts';
import type { SetFile } from '../../src/site/offline/contract.ts';
import { wholeSite } from '../support/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a PDF of a lecture is written, offered on its overview, and the overview is listed as it is then', () => {
  cpSync(wholeSite().folder, folder, { recursive: true });
  const read = (path: string): Buffer => readFileSync(join(folder, path));
  const worker = read('sw.js');
  const said = execFileSync(
    process.execPath,
    ['src/tools/pdf/pdf.ts', 'first', '--existing', '--dist', folder, '--paper', 'letter'],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: 'tests/fixtures/whole' } },
  );
  expect(said).toMatch(/^1 of 1 {2}lectures\/first\/first\.pdf {2}\d+ pages, Letter\n$/);
  expect(read('lectures/first/first.pdf').subarray(0, 5).toString()).toBe('%PDF-');
  const overview = read('lectures/first/index.html');
  expect(overview.toString()).toMatch(
    /<a data-pdf href="first\.pdf" download [^>]*>Download the PDF \(Letter, /,
  );
  for (const set of ['site', 'lectures/first']) {
    const files = JSON.parse(read(`offline/${set}.json`).toString()) as SetFile[];
    expect(files.find(([path]) => path === 'lectures/first/')).toEqual([
      'lectures/first/',
      revisionOf(overview),
      overview.length,
    ]);
  }
  expect(read('sw.js').equals(worker)).toBe(false);
});

it.each([
  ['no built site', [], 1, 'DIST holds no built site. Leave --existing out: then it is built.\n'],
  ['a course without lectures', [], 0, 'The course has no lecture yet, so there is nothing to print.\n'],
  ['a course without lectures', ['x'], 1, 'No lecture in DIST is called "x". There is none yet.\n'],
])('of %s it says what to do: %j', (what, named, code, words) => {
  const dist = join(mkdtempSync(join(folder, 'none-')), 'dist');
  mkdirSync(dist);
  if (what.startsWith('a course')) writeFileSync(join(dist, 'index.html'), '<h1>Notes</h1>');
  const args = ['src/tools/pdf/pdf.ts', ...named, '--existing', '--dist', dist];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect({ status, said: (stdout + stderr).replaceAll(dist, 'DIST') }).toEqual({ status: code, said: words });
});
