import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('a build for an address that is none stops before it begins, and says what to write', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'settings-')), 'dist');
  const env = { ...process.env, BASE_PATH: 'https://x.org/y?z', NO_COLOR: '1', FORCE_COLOR: '0' };
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build', '--outDir', out], {
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
