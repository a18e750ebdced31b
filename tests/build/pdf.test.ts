import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
