import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { COMMANDS, main } from '../../../../src/tools/cli/main.ts';
import { folderOf } from '../../content.ts';

async function call(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out = vi.spyOn(console, 'log').mockReturnValue();
  const err = vi.spyOn(console, 'error').mockReturnValue();
  const code = await main(args);
  const said = { code, out: out.mock.calls.join('\n'), err: err.mock.calls.join('\n') };
  out.mockRestore();
  err.mockRestore();
  return said;
}

describe('the commands', () => {
  it('are listed, which is no use without one', async () => {
    const help = await call('--help');
    expect(help.code).toBe(0);
    for (const name of Object.keys(COMMANDS)) expect(help.out).toMatch(new RegExp(`^  ${name} +\\w`, 'm'));
    expect(await call()).toEqual({ ...help, code: 2 });
  });

  it.each(Object.keys(COMMANDS))('%s says what it takes', async (name) => {
    const { code, out } = await call(name, '--help');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toContain(`npm run notes -- ${name}`);
    // As wide as a terminal can be trusted to be.
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it.each([
    [['chek'], 'There is no command "chek". Did you mean "check"?'],
    [['toString'], 'There is no command "toString". There are: '],
    [['check', '--fomat'], '--fomat  usage  There is no such option. Did you mean "--format"?'],
    [
      ['new', 'topic', '-x'],
      '-x  usage  There is no such option. `npm run notes -- new --help` says what it takes.',
    ],
    [['check', '--format'], '--format  usage  Its value is missing. `npm run notes -- check --help` says'],
    [['check', '--format', '--links'], '--format  usage  Its value is missing.'],
    [['check', '--links=3'], '--links  usage  It takes no value.'],
    [
      ['status', 'now'],
      'now  usage  This is one word too many. `npm run notes -- status --help` says what it takes.',
    ],
    [['cite', 'src'], 'src  usage  This is a folder. Name a BibTeX file, or - for standard input.'],
    [['cite', 'src/x.bib/y.bib'], 'src/x.bib/y.bib  no-file  There is no such file.'],
    [['cite'], 'notes cite  usage  It does not say what to cite.'],
  ])('%j is wrong use, said in words without colour where nobody looks', async (args, words) => {
    const { code, out, err } = await call(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(words);
    expect(err).not.toMatch(/\x1b/);
  });

  it.each([
    [
      'a folder where a file is needed',
      'references.bib',
      mkdirSync,
      /references\.bib  no-file  This is a folder\. Move it away: the works stand in a file of this name\.$/,
    ],
    [
      'a file where a folder is needed',
      'lectures',
      (path: string) => writeFileSync(path, ''),
      /^\S+lectures  refused  The system says "file already exists" \(mkdir\)\. Mend that, and call it again\.$/,
    ],
  ])('say in a line what cannot be used, and leave nothing: %s', async (_, path, put, words) => {
    const dir = folderOf({ 'references.bib': undefined, 'lectures/a/lecture.yaml': undefined });
    put(join(dir, path));
    const before = readdirSync(dir, { recursive: true });
    const raw = 'tests/fixtures/import/lec9-underlined.md';
    const { code, out, err } = await call('import', raw, '--into', dir, '--no-ask');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(words);
    expect(readdirSync(dir, { recursive: true })).toEqual(before);
  });
});
