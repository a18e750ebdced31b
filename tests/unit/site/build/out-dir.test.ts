import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sayError } from '../../../../src/tools/cli/say-error.ts';
import { faultOfOutDir } from '../../../../src/site/build/out-dir.ts';

const root = mkdtempSync(join(tmpdir(), 'out-'));
afterAll(() => rmSync(root, { recursive: true }));
const OTHER = '/dev/shm';
const hasOther = existsSync(OTHER) && statSync(OTHER).dev !== statSync(root).dev;

describe('a folder to build into', () => {
  it('may be there or not', () => {
    for (const folder of [root, join(root, 'a'), join(root, 'a/b/c')])
      expect(faultOfOutDir(folder, root)).toBeUndefined();
  });

  it.skipIf(!hasOther)('is on the disk of the project', () => {
    expect(faultOfOutDir(join(OTHER, 'a/b'), root)).toMatch(
      /refused {2}This folder is on another disk than the project/,
    );
  });

  it('is below no file', () => {
    writeFileSync(join(root, 'file'), '');
    expect(faultOfOutDir(join(root, 'file/dist'), root)).toMatch(
      /is a file, so no folder can be made there\./,
    );
  });
});

describe('what the system refuses', () => {
  it.each([
    ["EXDEV: cross-device link not permitted, rename 'a' -> 'b'", 'EXDEV', 'rename'],
    ["EACCES: permission denied, open 'a'", 'EACCES', 'open'],
    ['ENOSPC: no space left on device, write', 'ENOSPC', 'write'],
    ["EMFILE: too many open files, open 'a'", 'EMFILE', 'open'],
  ])('is a sentence: %s', (message, code, syscall) => {
    const said = sayError(Object.assign(new Error(message), { code, syscall }), 'cite', '');
    expect(said).toMatch(/^\S.* {2}refused {2}The system says "[a-z -]+" \([a-z]+\)\. .+\.$/);
  });
});
