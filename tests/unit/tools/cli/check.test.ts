import { describe, expect, it, vi } from 'vitest';
import { check } from '../../../../src/tools/cli/check.ts';
import { workflowCommand } from '../../../../src/tools/cli/formats.ts';
import { startProgress } from '../../../../src/tools/cli/progress.ts';
import { problem } from '../../../../src/content/domain/problems.ts';
import { folderOf, notesWith } from '../../content.ts';
import { run } from './run.ts';

const FAULTY = folderOf(notesWith('As [@nobody2020] says, [one](http://example.org).\n'));
const SOUND = folderOf({});

describe('the check', () => {
  it('lists every fault with its place, and gives 1', async () => {
    expect(await run(check, FAULTY)).toEqual({
      code: 1,
      said: [
        'lectures/a/notes.md:4:4  citation-unknown  No work has the key "nobody2020". Add an entry with this key to references.bib; if the work has a new key, list the old one in its `ids`.',
        'lectures/a/notes.md:4:24  warning link-insecure  "http://example.org" is an http address. Use https where the host has it.',
        '1 fault and 1 warning in 1 file.',
      ].join('\n'),
    });
  });

  it('gives 0 for warnings alone, and without faults', async () => {
    expect((await run(check, folderOf(notesWith('[one](http://example.org)\n')))).code).toBe(0);
    expect(await run(check, SOUND)).toEqual({ code: 0, said: 'The content has no faults.' });
  });

  it('writes an array in JSON and nothing else', async () => {
    const { code, said } = await run(check, FAULTY, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(said)).toEqual([
      {
        file: 'lectures/a/notes.md',
        line: 4,
        column: 4,
        code: 'citation-unknown',
        what: 'No work has the key "nobody2020".',
        hint: 'Add an entry with this key to references.bib; if the work has a new key, list the old one in its `ids`.',
        severity: 'error',
      },
      expect.objectContaining({ code: 'link-insecure', severity: 'warning' }),
    ]);
    expect(JSON.parse((await run(check, SOUND, '--format', 'json')).said)).toEqual([]);
  });

  it('writes workflow commands for GitHub', async () => {
    expect((await run(check, FAULTY, '--format=github')).said.split('\n')[0]).toBe(
      '::error file=lectures/a/notes.md,line=4,col=4,title=citation-unknown::No work has the key "nobody2020". Add an entry with this key to references.bib; if the work has a new key, list the old one in its `ids`.',
    );
  });

  it('knows no other format', async () => {
    await expect(async () => check.run(['--format', 'jsn'])).rejects.toThrow(
      '--format  usage  There is no format "jsn". Did you mean "json"?',
    );
  });
});

describe('a workflow command', () => {
  it('escapes what would end it, in properties also colons and commas', () => {
    const fault = problem('a,b:c%.md', { line: 1, column: 2 }, 'bib-field', '100 %: a,\r\nb.', 'Mend it.');
    expect(workflowCommand(fault)).toBe(
      '::error file=a%2Cb%3Ac%25.md,line=1,col=2,title=bib-field::100 %25: a,%0D%0Ab. Mend it.',
    );
    expect(workflowCommand({ ...fault, severity: 'warning' })).toMatch(/^::warning /);
  });
});

describe('the line of progress', () => {
  const shown = (
    isTTY: boolean,
  ): { at(ms: number): void; text: string[]; tell: () => void; end: () => void } => {
    let time = 0;
    const text: string[] = [];
    const stream = { isTTY, columns: 20, write: (line: string) => text.push(line) > 0 };
    const progress = startProgress(stream, () => time);
    return {
      text,
      at: (ms) => (time = ms),
      tell: () => progress.tell('Reading 1 of 9 texts: a.md'),
      end: progress.end,
    };
  };

  it('waits a second, stays on one line, and goes away', () => {
    const line = shown(true);
    line.tell();
    expect(line.text).toEqual([]);
    line.at(1001);
    line.tell();
    line.end();
    expect(line.text).toEqual(['\r\x1b[KReading 1 of 9 text', '\r\x1b[K']);
  });

  it('comes by itself while one thing is waited for, and not after it', () => {
    vi.useFakeTimers();
    const line = shown(true);
    line.tell();
    line.at(1001);
    vi.advanceTimersByTime(1001);
    expect(line.text).toEqual(['\r\x1b[KReading 1 of 9 text']);
    line.end();
    const quick = shown(true);
    quick.tell();
    quick.end();
    quick.at(2000);
    vi.advanceTimersByTime(2000);
    expect(quick.text).toEqual([]);
    vi.useRealTimers();
  });

  it('is for a terminal alone', () => {
    const line = shown(false);
    line.at(5000);
    line.tell();
    line.end();
    expect(line.text).toEqual([]);
  });
});
