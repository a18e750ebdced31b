import fs, { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync, type FSWatcher } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FolderWatch } from '../../../../src/site/build/folder-watch.ts';

let root: string;
let watch: FolderWatch;
let told = 0;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watch-'));
  mkdirSync(join(root, 'deep/er'), { recursive: true });
  watch = new FolderWatch(root, () => told++);
  watch.cover();
});
afterEach(() => {
  watch.close();
  rmSync(root, { recursive: true });
});

/** What one does is heard; whoever hears it looks at what there is, as the dev server does. */
async function isHeard(change: () => void): Promise<void> {
  told = 0;
  change();
  await vi.waitUntil(() => told > 0, { timeout: 10_000 });
  watch.cover();
}
const write = (path: string): void => writeFileSync(join(root, path), String(performance.now()));

it('a file is heard of, wherever it lies, when it comes, changes and goes', async () => {
  await isHeard(() => write('deep/er/file'));
  await isHeard(() => write('deep/er/file'));
  await isHeard(() => rmSync(join(root, 'deep/er/file')));
});

it('a folder that comes is followed from then on', async () => {
  await isHeard(() => mkdirSync(join(root, 'deep/new/est'), { recursive: true }));
  await isHeard(() => write('deep/new/est/file'));
});

// Both are done before anything can be told of the first: so it is when a branch is checked out while the server is busy.
it.each([
  ['the same name', 'er', []],
  ['the same name, with a file of the same', 'er', ['deep/er/er']],
  ['another name', 'other', []],
])('a folder is followed that comes in the place of one that goes, under %s', async (_, name, files) => {
  await isHeard(() => {
    rmSync(join(root, 'deep/er'), { recursive: true });
    mkdirSync(join(root, 'deep', name));
    files.forEach(write);
  });
  await isHeard(() => write(`deep/${name}/file`));
});

it('a folder is followed that comes under the name of one that was moved, whatever lies in it', async () => {
  await isHeard(() => renameSync(join(root, 'deep'), join(root, 'moved')));
  await isHeard(() => mkdirSync(join(root, 'deep/er'), { recursive: true }));
  await isHeard(() => write('deep/er/file'));
  await isHeard(() => rmSync(join(root, 'deep/er'), { recursive: true }));
  await isHeard(() => mkdirSync(join(root, 'deep/er')));
  await isHeard(() => write('deep/er/file'));
});

it('a folder of folders is followed that was replaced whole, and one that was moved', async () => {
  await isHeard(() => {
    rmSync(join(root, 'deep'), { recursive: true });
    mkdirSync(join(root, 'deep/er'), { recursive: true });
  });
  await isHeard(() => write('deep/er/file'));
  await isHeard(() => write('deep/file'));
  await isHeard(() => renameSync(join(root, 'deep'), join(root, 'moved')));
  await isHeard(() => write('moved/er/file'));
  await isHeard(() => {
    rmSync(join(root, 'moved'), { recursive: true });
    mkdirSync(join(root, 'moved'));
  });
  await isHeard(() => write('moved/file'));
});

/** Covers the folders while something happens as soon as one of them was listed. */
function coverWhile(folder: string, happens: () => void): void {
  const list = fs.readdirSync;
  const spy = vi.spyOn(fs, 'readdirSync').mockImplementation((...asked: Parameters<typeof list>) => {
    const listed = list(...asked);
    if (asked[0] === join(root, folder)) happens();
    return listed;
  });
  syncBuiltinESMExports();
  try {
    watch.cover();
  } finally {
    spy.mockRestore();
    syncBuiltinESMExports();
  }
}

it('what comes into a folder is heard of, also while it is listed for the first time', async () => {
  await isHeard(() => mkdirSync(join(root, 'deep/new')));
  watch.close();
  await isHeard(() => coverWhile('deep/new', () => write('deep/new/file')));
});

it('a folder that goes while it is looked at is no fault, nor is a file in its place; that nothing more can be followed is', async () => {
  const gone = join(root, 'deep/er');
  for (const inPlace of [() => {}, () => writeFileSync(gone, 'A file.')]) {
    coverWhile('deep', () => {
      rmSync(gone, { recursive: true });
      inPlace();
    });
    await isHeard(() => {
      rmSync(gone, { force: true });
      mkdirSync(gone);
    });
    await isHeard(() => write('deep/er/file'));
  }
  const full = Object.assign(new Error('No more watches.'), { code: 'ENOSPC' });
  const refuse = (): never => {
    throw full;
  };
  expect(() => coverWhile('deep', refuse)).toThrow(full);
});

it('a watch that breaks is heard of and put up again, and none keeps the process alive', async () => {
  watch.close();
  const before = process.getActiveResourcesInfo();
  const put: FSWatcher[] = [];
  const watchOne = fs.watch as (...asked: unknown[]) => FSWatcher;
  const spy = vi.spyOn(fs, 'watch').mockImplementation((...asked: unknown[]) => {
    put.push(watchOne(...asked));
    return put.at(-1)!;
  });
  syncBuiltinESMExports();
  watch.cover();
  spy.mockRestore();
  syncBuiltinESMExports();
  expect(put).toHaveLength(3);
  expect(process.getActiveResourcesInfo()).toEqual(before);
  await isHeard(() => put.at(-1)!.emit('error', new Error('broken')));
  await isHeard(() => write('deep/er/file'));
});

it('what a dot hides is not heard of, wherever it lies, nor anything after the end', async () => {
  mkdirSync(join(root, '.git'));
  write('shown');
  watch.close();
  watch.cover();
  told = 0;
  write('.hidden');
  write('.git/file');
  rmSync(join(root, 'shown'));
  await vi.waitUntil(() => told > 0, { timeout: 10_000 });
  expect(told).toBe(1);
  watch.close();
  told = 0;
  write('deep/file');
  await new Promise(setImmediate);
  expect(told).toBe(0);
});
