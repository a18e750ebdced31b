import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load/load-content.ts';
import { checkContent } from '../../src/content/checks/check-content.ts';
import { ASTRO } from '../support/astro.ts';
import { isAll } from '../support/extent.ts';

const CONTENT = 'tests/fixtures/ten';
const out = mkdtempSync(join(tmpdir(), 'ten-'));
afterAll(() => rmSync(out, { recursive: true }));
const html = (page: string): string => readFileSync(join(out, page, 'index.html'), 'utf8');
const says = (page: string): string =>
  html(page)
    .replaceAll(/<(script|style|head)\b.*?<\/\1>|<[^>]+>/gs, ' ')
    .replaceAll(/\s+/g, ' ');

it('a course of ten lectures has no faults', () => {
  expect(checkContent(loadContent(CONTENT))).toEqual([]);
});

describe.runIf(isAll)('a course of ten lectures', () => {
  beforeAll(() => {
    const env = { ...process.env, CONTENT_DIR: CONTENT };
    execFileSync(process.execPath, [ASTRO, 'build', '--outDir', out], { env, stdio: 'ignore' });
  });

  it('leads to the first of them, and lists all by their order, with what is alive and what is open', () => {
    const home = says('');
    expect(html('')).toContain('Start with lecture\u00a01: ');
    expect(home).toContain('By Ada Board, 2 September 2024 All ten lectures');
    expect(home).toContain('6 A network that adds Finn Net, 18 September , begun 1 live');
    expect(home).toContain(
      '10 What is left to reckon Kai Last, 2 October , open Take notes of What is left to reckon',
    );
    expect(html('').match(/href="\/lectures\/l\d\d\/notes\/"/g)).toEqual([
      'href="/lectures/l09/notes/"',
      'href="/lectures/l10/notes/"',
    ]);
  });

  it('has a map for a lecture with topics, and the parts in its place for one without', () => {
    expect(says('lectures/l06')).toContain(
      'The clock A clock is a wheel that is read. After the carry 1 live figure',
    );
    expect(says('lectures/l02')).toMatch(/The parts Abstract \(complete\) .* Topics \(open\) none yet/);
  });
});
