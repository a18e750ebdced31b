import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

it('what a dot hides is not heard of, nor anything after the end', async () => {
  told = 0;
  write('.hidden');
  mkdirSync(join(root, '.git'));
  await isHeard(() => write('shown'));
  watch.close();
  told = 0;
  write('deep/file');
  await new Promise(setImmediate);
  expect(told).toBe(0);
});
