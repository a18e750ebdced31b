import { describe, expect, it } from 'vitest';
import { takeEmbedded } from '../../../../src/tools/import/embedded.ts';
import { importNotes } from '../../../../src/tools/import/import-notes.ts';
import { Pictures } from '../../../../src/tools/import/note-pictures.ts';
import { firstOf } from '../../../support/extent.ts';
import { stepsOf } from '../../../support/steps.ts';

// Beginnings of everything that has an end, and rows that are no table.
const UNITS = [
  '| a |\n|---|\n| 1 | 2 |\n',
  '> [!n] t\n',
  '$$ a\n',
  '![[x.png|',
  '<img src="data:image/png;base64,AAAA" ',
  '>\n',
  ':::info\n',
  '!!! note\n    a\n',
  '    ??? a\n',
  '\\begin{a}\n',
  '<div>\n',
  '    code\n',
  'a[^1] b\n\n',
  '![][a] ',
  '~~a ',
  'Q1: a\nb\n\nA1:\n',
  '[a]: <data:image/png;base64,',
];

describe('a text four times as long', () => {
  it.each(firstOf(UNITS, 5))('takes some four times the steps, and never sixteen: %j', (unit) => {
    const steps = (size: number): number => {
      const text = `## Notes\n\n${unit.repeat(size / unit.length)}`;
      return stepsOf(() => importNotes(takeEmbedded(text, new Pictures(text)), 'lec-long.md'));
    };
    // What is remembered of formulas makes the first of a kind dearer.
    steps(1_000);
    // Names are looked for in a thousand signs: from there on it shows.
    expect(steps(16_000) / steps(4_000)).toBeLessThan(7);
  });
});
