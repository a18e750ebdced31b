import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ASTRO } from '../support/astro.ts';

it('a build for an address that is none stops before it begins, and says what to write', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'settings-')), 'dist');
  const env = { ...process.env, BASE_PATH: 'https://x.org/y?z', NO_COLOR: '1', FORCE_COLOR: '0' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [ASTRO, 'build', '--outDir', out], {
    env,
    encoding: 'utf8',
  });
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain(
    'BASE_PATH  field-value  "https://x.org/y?z" is an address, not a path. Write its path alone: /y/.\n',
  );
  expect(stdout + stderr).not.toContain('    at ');
  expect(existsSync(out)).toBe(false);
});

it('so do the commands', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tools/cli/notes.ts', 'check'], {
    env: { ...process.env, SITE_URL: 'ftp//x', NO_COLOR: '1', FORCE_COLOR: '0' },
    encoding: 'utf8',
  });
  expect({ status, said: stdout + stderr }).toEqual({
    status: 2,
    said: 'SITE_URL  field-value  "ftp//x" is not a web address. Write it in full, as in https://notes.example.org.\n',
  });
});
