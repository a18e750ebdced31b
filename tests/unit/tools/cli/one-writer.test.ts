import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder } from '../../../../src/tools/cli/content-folder.ts';
import { oneWriter } from '../../../../src/tools/cli/one-writer.ts';
import { folderOf } from '../../content.ts';

const QUICK = { wait: 100, again: 1 };

describe('a command that writes', () => {
  it('works alone, gives what its work gives, and leaves its turn, even when the work fails', async () => {
    const folder = contentFolder(folderOf({}));
    const mark = join(folder.dir, '.writing');
    expect(await oneWriter(folder, () => existsSync(mark), QUICK)).toBe(true);
    const fails = oneWriter(folder, () => {
      throw new Error('no room');
    });
    await expect(fails).rejects.toThrow('no room');
    expect(existsSync(mark)).toBe(false);
  });

  it('waits for another, and says what to do where that never ends', async () => {
    const folder = contentFolder(folderOf({}));
    mkdirSync(join(folder.dir, '.writing'));
    const busy = oneWriter(folder, () => 'written', QUICK);
    await expect(busy).rejects.toThrow(
      /busy {2}Another command is writing here\. Wait for it, or remove .*\.writing/,
    );
  });

  it('finishes what it writes when somebody stops it', async () => {
    const folder = contentFolder(folderOf({}));
    const exits: unknown[] = [];
    const exit = process.exit;
    process.exit = ((code: unknown) => exits.push(code)) as never;
    try {
      let written = false;
      await oneWriter(folder, () => {
        process.kill(process.pid, 'SIGINT');
        written = true;
      });
      expect([written, exits]).toEqual([true, [130]]);
    } finally {
      process.exit = exit;
    }
  });
});
