import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Runs the report with a `gh` that knows of one open issue, or of none; gives what it was asked to do. */
function report(code: number, open = ''): { status: number | null; asked: string } {
  const dir = mkdtempSync(join(tmpdir(), 'gh-'));
  const log = join(dir, 'log');
  writeFileSync(
    join(dir, 'gh'),
    `#!/bin/sh\nprintf '%s\\n' "$*" >> ${log}\n[ "$2" != list ] || printf '${open}'\n`,
  );
  chmodSync(join(dir, 'gh'), 0o755);
  const found = join(dir, 'found.txt');
  writeFileSync(found, 'content/a.md:1:1  link-dead  "https://x.org" is gone.\n');
  const env = { ...process.env, PATH: dir + delimiter + process.env['PATH']!, RUN: 'https://host/run/1' };
  const { status } = spawnSync('bash', ['.ci/report-links', String(code), found], { env });
  return { status, asked: existsSync(log) ? readFileSync(log, 'utf8') : '' };
}

const LIST = 'issue list --label links --state open --limit 1 --json number --jq .[].number\n';

describe('the report of dead links', () => {
  it('opens an issue that holds every line', () => {
    const { status, asked } = report(1);
    expect(status).toBe(0);
    expect(asked).toContain(
      'issue create --title Links that lead nowhere --label links --body The weekly look',
    );
    expect(asked).toContain('\ncontent/a.md:1:1  link-dead  "https://x.org" is gone.\n');
    expect(asked).toContain('Seen by https://host/run/1,');
  });

  it('brings the open issue up to date instead of opening another', () => {
    const { asked } = report(1, '7');
    expect(asked).toContain('issue edit 7 --body The weekly look');
    expect(asked).not.toContain('create');
  });

  it('closes it when all is well, and is silent when there is none', () => {
    expect(report(0, '7')).toEqual({
      status: 0,
      asked: `${LIST}issue close 7 --comment Every link leads somewhere again.\n`,
    });
    expect(report(0)).toEqual({ status: 0, asked: LIST });
  });

  it('fails when the check could not run, and touches no issue', () => {
    expect(report(2, '7')).toEqual({ status: 2, asked: '' });
  });

  it('may be run', () => {
    expect(execFileSync('git', ['ls-files', '--stage', '.ci/report-links'], { encoding: 'utf8' })).toMatch(
      /^100755 /,
    );
  });
});
