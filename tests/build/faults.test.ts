import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/content/checks/check-content.ts';
import { LIMITS } from '../../src/content/domain/limits.ts';
import { CODES, formatProblem } from '../../src/content/domain/problems.ts';
import { loadContent } from '../../src/content/load/load-content.ts';
import { ASTRO } from '../support/astro.ts';

const FAULTS = 'tests/fixtures/faults';
const EXPECTED = '../fixtures/faults.expected.txt';
const run = promisify(execFile);
const MADE: Record<string, (file: string) => void> = {
  'file-limit': (file) => writeFileSync(file, '#'.repeat(LIMITS.text + 1)),
  'file-link': (file) => symlinkSync('/dev/null', file),
  'file-unreadable': (file) => writeFileSync(file, '', { mode: 0o000 }),
};

/** Runs a command on the faulty content; gives what it printed and its exit code. */
async function onFaults(command: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, CONTENT_DIR: FAULTS, NO_COLOR: '1', FORCE_COLOR: '0' };
  try {
    const { stdout, stderr } = await run(command, args, { env });
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
}

describe('content with every fault', () => {
  const lines = checkContent(loadContent(FAULTS)).map(formatProblem);

  it('is blamed word for word, each fault at its line and column', async () => {
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(EXPECTED);
  });

  it.each(Object.keys(CODES).filter((code) => !(code in MADE)))('has an example of %s', (code) => {
    expect(lines.filter((line) => line.includes(` ${code}  `))).not.toEqual([]);
  });

  // The system lets root read everything.
  const can = Object.keys(MADE).filter((code) => code !== 'file-unreadable' || process.getuid?.() !== 0);
  it.each(can)('is blamed too for what a repository cannot hold: %s', (code) => {
    const folder = mkdtempSync(join(tmpdir(), 'faults-'));
    MADE[code]!(join(folder, 'site.yaml'));
    const faults = checkContent(loadContent(folder)).filter(({ file }) => file.endsWith('site.yaml'));
    expect(faults.map((fault) => fault.code)).toEqual([code]);
  });

  it('stops `npm run check`, which lists all of it', async () => {
    const { code, said } = await onFaults(process.execPath, 'src/tools/cli/notes.ts', 'check');
    expect(code).toBe(1);
    expect(said.split('\n').filter((line) => line.startsWith(FAULTS))).toEqual(lines);
  });

  it('stops the build, which lists all of it and writes nothing', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'faults-')), 'dist');
    const { code, said } = await onFaults(process.execPath, ASTRO, 'build', '--outDir', out);
    expect(code).not.toBe(0);
    expect(lines.filter((line) => !said.includes(line))).toEqual([]);
    expect(said).toMatch(/\d+ faults and 9 warnings in \d+ files\. Nothing was built\./);
    expect(existsSync(join(out, 'index.html'))).toBe(false);
  });
});
