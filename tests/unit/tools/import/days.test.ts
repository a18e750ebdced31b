import { expect, it } from 'vitest';
import { importNotes } from '../../../../src/tools/import/import-notes.ts';
import { importPage } from '../../../../src/tools/import/pages/import-page.ts';

const field = (day: string): string => `---\ntitle: A title\ndate: ${day}\n---\n\nWords.\n`;
const READERS: Record<string, (day: string) => string | undefined> = {
  'front matter of raw notes': (day) => importNotes(field(day), 'a.md').found.date,
  'a label of raw notes': (day) =>
    importNotes(`Title: A title\ndate: ${day}\n\n## Notes\n- a\n`, 'a.md').found.date,
  'front matter of a page': (day) => importPage(field(day), 'a.md', {}, () => []).found.date,
};

it.each(Object.entries(READERS))('%s gives a day of the calendar, and no other', (_, read) => {
  expect(read('2024-02-29')).toBe('2024-02-29');
  // As a number of milliseconds it would be a day in March, and the check refuses it in lecture.yaml.
  expect(read('2023-02-31')).toBeUndefined();
});
