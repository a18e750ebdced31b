import { describe, expect, it } from 'vitest';
import { importNotes } from '../../../src/import/import-notes.ts';

// Beginnings of everything that has an end, and rows that are no table.
const UNITS = [
  '| a |\n|---|\n| 1 | 2 |\n',
  '>\n',
  '> [!n] t\n',
  ':::info\n',
  '$$ a\n',
  '\\begin{a}\n',
  '<div>\n',
  '    code\n',
  'a[^1] b\n\n',
  '![][a] ',
  '![[x.png|',
  '~~a ',
  'Q1: a\nb\n\nA1:\n',
];

/** The least time of a few runs: what else the machine does only adds to it. */
function least(text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    importNotes(text, 'lec-long.md');
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('a text four times as long', () => {
  it.each(UNITS)('takes about four times as long, and never sixteen: %j', { timeout: 60_000 }, (unit) => {
    const of = (size: number): string => `## Notes\n\n${unit.repeat(size / unit.length)}`;
    least(of(4_000));
    expect(least(of(64_000)) / Math.max(least(of(16_000)), 15)).toBeLessThan(12);
  });
});
