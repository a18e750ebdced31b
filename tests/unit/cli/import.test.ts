import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { importCommand, importWith } from '../../../src/cli/import.ts';
import { folderOf } from '../content.ts';
import { terminal } from './run.ts';

const SAMPLE = 'tests/fixtures/import/lec3-sparse-attention.md';
const root = folderOf({});
const big = join(root, 'big.md');
const picture = join(root, 'picture.png');
const empty = join(root, 'empty.md');
writeFileSync(big, 'x'.repeat(10_000_000));
writeFileSync(picture, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
writeFileSync(empty, '\n \n');

describe('the import', () => {
  it.each([
    [[], 'notes import  usage  It takes one file.'],
    [['none.md'], 'none.md  no-file  There is no such file. Name one file of raw notes.'],
    [['src'], 'src  no-file  This is a folder.'],
    [[big], 'too-large  This file has 10.0 MB, and notes of one lecture have 4 MB at most.'],
    [[picture], 'picture.png:1:5  not-text  This is no text file. Save the notes as plain text in UTF-8'],
    [[empty], 'no-text  This file holds no words.'],
    [[SAMPLE, '--as', '../up'], '--as  usage  "../up" makes a bad address. Use small letters'],
    [
      [SAMPLE, '--as', 'a'],
      'lecture-exists  This lecture exists, and nothing is overwritten. Give the new one another name',
    ],
    [[SAMPLE, '--date', 'monday'], '--date  usage  "monday" is no day. Write it as 2023-01-30.'],
    [[SAMPLE, '--number', '0'], '--number  usage  "0" is no number of a lecture.'],
    [[SAMPLE, '--by', ' '], '--by  usage  It is empty. Leave the option out where nobody knows.'],
    [[SAMPLE, '--source', 'example.org'], '--source  usage  "example.org" is no address.'],
    [[SAMPLE, '--dry'], "Unknown option '--dry'"],
  ])('refuses %j in words, and writes nothing', async (args, words) => {
    const dir = folderOf({});
    const before = readdirSync(dir, { recursive: true });
    await expect(async () => importCommand.run(['--into', dir, ...args])).rejects.toThrow(words);
    expect(readdirSync(dir, { recursive: true })).toEqual(before);
  });

  it('refuses a folder that is none of content', async () => {
    const dir = folderOf({ 'site.yaml': undefined });
    await expect(async () => importCommand.run([SAMPLE, '--into', dir])).rejects.toThrow(
      'no-content  This is no content folder: it has no site.yaml. Name one with --into',
    );
  });

  it('keeps what is written to the bibliography while questions are asked', async () => {
    const dir = folderOf({});
    const bib = join(dir, 'references.bib');
    const ask = vi.fn(() => {
      appendFileSync(bib, '@online{zeta2024, title = {Z}, date = {2024}, url = {https://example.org/z}}\n');
      return Promise.resolve({});
    });
    const log = vi.spyOn(console, 'log').mockReturnValue();
    terminal(true);
    try {
      await importWith(ask).run([SAMPLE, '--into', dir]);
    } finally {
      terminal(false);
      log.mockRestore();
    }
    expect(ask).toHaveBeenCalledOnce();
    expect(readFileSync(bib, 'utf8')).toMatch(/@online\{example-org-paper-sparse,[^]*@online\{zeta2024/);
  });
});
