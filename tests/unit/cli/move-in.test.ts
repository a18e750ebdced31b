import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { moveIn } from '../../../src/cli/move-in.ts';
import { folderOf } from '../content.ts';

const files = new Map([
  ['lecture.yaml', 'title: New\n'],
  ['questions/why.md', '---\ntitle: Why?\n---\n'],
]);
const all = (dir: string): string[] => readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();

describe('moving a lecture in', () => {
  it('brings all its files and the bibliography', () => {
    const dir = folderOf({});
    moveIn(dir, { folder: 'lectures/new', files, others: new Map([['references.bib', '% new\n']]) });
    expect(readFileSync(join(dir, 'lectures/new/questions/why.md'), 'utf8')).toBe('---\ntitle: Why?\n---\n');
    expect(readFileSync(join(dir, 'references.bib'), 'utf8')).toBe('% new\n');
    expect(all(dir).filter((path) => path.startsWith('.'))).toEqual([]);
  });

  it('leaves everything as it was when a file cannot be written', () => {
    const dir = folderOf({ 'lectures/a/lecture.yaml': undefined });
    const before = all(dir);
    // A folder where a file should go.
    const bad = new Map([...files, ['questions', 'x']]);
    expect(() => moveIn(dir, { folder: 'lectures/new', files: bad, others: new Map() })).toThrow();
    expect(all(dir)).toEqual(before);
  });

  it('leaves everything as it was when the last step fails', () => {
    const dir = folderOf({ 'lectures/a/lecture.yaml': undefined, 'references.bib': '% old\n' });
    writeFileSync(join(dir, 'plain'), '');
    const before = all(dir);
    // The bibliography is in by the time that nothing can be put under a plain file.
    const others = new Map([
      ['references.bib', '% new\n'],
      ['plain/below', 'x'],
    ]);
    expect(() => moveIn(dir, { folder: 'lectures/new', files, others })).toThrow();
    expect(all(dir)).toEqual(before);
    expect(readFileSync(join(dir, 'references.bib'), 'utf8')).toBe('% old\n');
    expect(existsSync(join(dir, 'lectures'))).toBe(false);
  });
});
