import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Kept } from '../../../src/shared/build-cache.ts';
import { keep } from '../../../src/content/load/site-cache.ts';
import { readSettings, cacheFolder } from '../../../src/content/load/load-settings.ts';
import { writeWhole } from '../../../src/shared/write-atomically.ts';
import { folderOf } from '../content.ts';

const root = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(root, { recursive: true }));
let n = 0;
const fresh = (): string => join(root, String(n++));

describe('what a build keeps', () => {
  it('comes back byte for byte, whatever it is', () => {
    const kept = new Kept(fresh());
    for (const made of ['', 'words\n', new Uint8Array([0, 255, 10, 0])]) {
      kept.put('a', made);
      expect(new Kept(kept.folder).get('a')).toEqual(Buffer.from(made));
    }
    expect(kept.get('b')).toBeUndefined();
  });

  it.each<[string, (file: string) => void]>([
    ['is empty', (file) => truncateSync(file)],
    ['is cut in half', (file) => truncateSync(file, 80)],
    ['has lost its last byte', (file) => truncateSync(file, readFileSync(file).length - 1)],
    ['has a byte changed', (file) => writeFileSync(file, readFileSync(file).fill(1, 70, 71))],
    [
      'has a byte changed in what it says of itself',
      (file) => writeFileSync(file, readFileSync(file).fill(1, 3, 4)),
    ],
    [
      'is a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
    ['is what an older version wrote', (file) => writeFileSync(file, '{}')],
  ])('is nothing, in one line, when a file %s', (_, damage) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const kept = new Kept(fresh());
    for (const name of ['a', 'b']) {
      kept.put(name, 'what was made of it');
      damage(join(kept.folder, name));
      expect(kept.get(name)).toBeUndefined();
      expect(kept.get(name)).toBeUndefined();
    }
    expect(warn.mock.calls.map(String)).toEqual([
      expect.stringMatching(/holds what was damaged: it is made again\.$/),
    ]);
    kept.put('a', 'anew');
    expect(kept.get('a')?.toString()).toBe('anew');
    warn.mockRestore();
  });

  it('is not kept, in one line, where nothing can be written, and nothing stops', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const shared = globalThis as { lectureNotesUnkept?: true };
    delete shared.lectureNotesUnkept;
    const folder = fresh();
    writeFileSync(folder, 'a file in its place');
    for (const name of ['a', 'b']) {
      const kept = new Kept(folder);
      kept.put(name, 'made');
      expect(kept.get(name)).toBeUndefined();
      kept.drop();
    }
    expect(warn.mock.calls.map(String)).toEqual([
      expect.stringMatching(/^What this build made cannot be kept for the next one: E\w+: .*\.$/),
    ]);
    delete shared.lectureNotesUnkept;
    warn.mockRestore();
  });

  it('is nothing, without a word, when other code has put it there', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const folder = fresh();
    const [one, other] = ['1', '2'].map((digit) => new Kept(folder, digit.repeat(64)));
    one!.put('a', 'by one');
    expect(other!.get('a')).toBeUndefined();
    expect(one!.get('a')?.toString()).toBe('by one');
    other!.put('a', 'by the other');
    expect(one!.get('a')).toBeUndefined();
    expect(new Kept(folder).get('a')).toBeUndefined();
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('is made again where what it is made from is other, or what is kept under its name is damaged', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const settings = readSettings({ CONTENT_DIR: folderOf({}) });
    const made = (from = 'same'): number => keep('count', from, settings, () => ++n);
    const first = made();
    expect(made()).toBe(first);
    truncateSync(join(cacheFolder(settings), 'made/count.json'), 140);
    expect(made()).toBe(first + 1);
    expect(made('other')).toBe(first + 2);
    rmSync(cacheFolder(settings), { recursive: true });
    warn.mockRestore();
  });
});

it('is nothing under another name than its own', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const kept = new Kept(fresh());
  kept.put('a', 'one');
  kept.put('b', 'two');
  cpSync(join(kept.folder, 'a'), join(kept.folder, 'b'));
  expect(kept.get('b')).toBeUndefined();
  expect(kept.get('a')?.toString()).toBe('one');
  warn.mockRestore();
});

describe('a file that is written whole', () => {
  it('is not written through a link, leaves nothing beside it, and stays as it was where it cannot be', () => {
    const folder = fresh();
    writeWhole(join(folder, 'a'), 'one');
    symlinkSync(join(folder, 'a'), join(folder, 'link'));
    writeWhole(join(folder, 'link'), 'two');
    expect(['a', 'link'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['one', 'two']);
    writeWhole(join(folder, 'deeper/b'), 'three');
    expect(() => writeWhole(join(folder, 'deeper'), 'x')).toThrow();
    expect(readdirSync(folder).sort()).toEqual(['a', 'deeper', 'link']);
  });
});
