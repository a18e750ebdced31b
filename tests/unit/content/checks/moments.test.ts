import { describe, expect, it } from 'vitest';
import { faultsOf, notesWith } from '../../content.ts';

const lecture = (yaml: string): Record<string, string> => ({
  'lectures/a/lecture.yaml': `title: A\n${yaml}`,
});
const VIDEO = 'video: { url: https://youtu.be/P7sjVMtb5Sg, length: 58:20 }\n';

describe('a moment of the recording', () => {
  it('needs one, and one as long', () => {
    expect(faultsOf(notesWith('At [12:34].\n'))).toMatchInlineSnapshot(
      `"lectures/a/notes.md:4:4  warning moment-unknown  "[12:34]" is a moment of a recording, and this lecture names none. Name it under \`video\` in lecture.yaml; for a plain [, write \\[."`,
    );
    expect(faultsOf({ ...lecture(VIDEO), ...notesWith('At [58:20], not [58:21], not [1:02:03].\n') }))
      .toMatchInlineSnapshot(`
      "lectures/a/notes.md:4:17  moment-unknown  The recording ends at 58:20, before 58:21. Look up the moment, or mend \`length\` under \`video\`.
      lectures/a/notes.md:4:30  moment-unknown  The recording ends at 58:20, before 1:02:03. Look up the moment, or mend \`length\` under \`video\`."
    `);
    expect(
      faultsOf({ ...lecture(VIDEO.replace(', length: 58:20', '')), ...notesWith('At [1:02:03].\n') }),
    ).toBe('');
  });

  it.each(['[12:60]', '[1:00–2:00]', '[1:75:00]'])('is not one and nearly is: %s', (written) => {
    expect(faultsOf({ ...lecture(VIDEO), ...notesWith(`At *so* ${written}.\n`) })).toBe(
      `lectures/a/notes.md:4:9  warning moment-unknown  "${written}" is no moment of the recording. Write the one at which it begins, [12:34] or [1:02:03]; for a plain [, write \\[.`,
    );
    expect(faultsOf(notesWith(`At ${written}.\n`))).toBe('');
  });

  it.each([
    'a \\[12:34] sign',
    '`[12:34]`',
    '[12:34](https://x.example/)',
    '[12:34]\n\n[12:34]: https://x.example/',
    'a[^1]\n\n[^1]: b',
    '![12:34](',
  ])('is not %s', (body) => {
    expect(faultsOf(notesWith(`${body}\n`))).not.toContain('moment-unknown');
  });

  it('is none in the glossary', () => {
    expect(faultsOf({ 'glossary/a.md': '---\nname: A\nby: notes\n---\nIt is [12:34].\n' })).toBe('');
  });
});

describe('chapters', () => {
  it('have an order, a recording, and its length', () => {
    const chapters = (...at: string[]): string =>
      `chapters: [${at.map((one) => `{ at: ${one}, title: T }`).join(', ')}]\n`;
    expect(faultsOf(lecture(VIDEO + chapters('0:00', '12:34', '58:20')))).toBe('');
    expect(faultsOf(lecture(VIDEO + chapters('12:34', '12:34', '9:00', '59:00')))).toMatchInlineSnapshot(`
      "lectures/a/lecture.yaml:3:43  field-value  The chapter at 12:34 does not come after the one before it. Put chapters in the order of the recording, each at a moment of its own.
      lectures/a/lecture.yaml:3:68  field-value  The chapter at 9:00 does not come after the one before it. Put chapters in the order of the recording, each at a moment of its own.
      lectures/a/lecture.yaml:3:92  moment-unknown  The recording ends at 58:20, before 59:00. Look up the moment, or mend \`length\` under \`video\`."
    `);
    expect(faultsOf(lecture(chapters('0:00')))).toMatchInlineSnapshot(
      `"lectures/a/lecture.yaml:2:11  moment-unknown  There are chapters but no recording. Name it under \`video\`."`,
    );
    expect(faultsOf(lecture(VIDEO + chapters('12.34', '3')))).toMatchInlineSnapshot(`
      "lectures/a/lecture.yaml:3:18  field-type  "at" must be text, not 12.34. \`at\`: The moment at which it begins, as 12:34 or 1:02:03.
      lectures/a/lecture.yaml:3:43  field-type  "at" must be text, not 3. \`at\`: The moment at which it begins, as 12:34 or 1:02:03."
    `);
  });
});
