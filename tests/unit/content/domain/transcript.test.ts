import { expect, it } from 'vitest';
import { transcriptOf } from '../../../../src/content/domain/transcript.ts';

type Said = [start: number, end: number, text: string, voice?: string];

/** A transcript as lines: headings, then passages with the seconds of their sentences. */
function said(cues: Said[], chapters: [number, string][] = []): string[] {
  const parts = transcriptOf(
    cues.map(([start, end, text, voice]) => ({ start, end, text, line: 1, ...(voice ? { voice } : {}) })),
    chapters.map(([seconds, title]) => ({ seconds, title })),
  );
  return parts.flatMap(({ id, title, passages }) => [
    `# ${title} (${id})`,
    ...passages.map(
      ({ voice, sentences }) =>
        `${voice ? `${voice}: ` : ''}${sentences.map(({ at, text }) => `[${at}] ${text}`).join(' ')}`,
    ),
  ]);
}

it('sentences reach over cues, and begin where their first word is', () => {
  expect(
    said([
      [0, 10, 'One is here. Two goes'],
      [10, 20, 'on and ends. Three.'],
    ]),
  ).toEqual(['# What is said (at-0)', '[0] One is here. [6] Two goes on and ends. [16] Three.']);
});

it('another speaker and a pause begin a passage', () => {
  expect(
    said([
      [0, 5, 'One.', 'A'],
      [5, 9, 'Two.', 'A'],
      [9, 12, 'Three.', 'B'],
      [20, 22, 'Four.', 'B'],
    ]),
  ).toEqual(['# What is said (at-0)', 'A: [0] One. [5] Two.', 'B: [9] Three.', 'B: [20] Four.']);
});

it('chapters are its parts; what is said before the first has a part too, and an empty one has none', () => {
  const cues: Said[] = [
    [1, 2, 'Early.'],
    [10, 12, 'One.'],
    [30, 32, 'Two.'],
  ];
  expect(
    said(cues, [
      [10, 'First'],
      [20, 'Silent'],
      [30, 'Third'],
    ]),
  ).toEqual([
    '# Before the first chapter (at-0)',
    '[1] Early.',
    '# First (at-10)',
    '[10] One.',
    '# Third (at-30)',
    '[30] Two.',
  ]);
});

it('without chapters every ten minutes begin a part', () => {
  expect(
    said([
      [0, 2, 'One.'],
      [700, 702, 'Two.'],
      [1300, 1302, 'Three.'],
    ]),
  ).toEqual([
    '# From 0:00 (at-0)',
    '[0] One.',
    '# From 10:00 (at-600)',
    '[700] Two.',
    '# From 20:00 (at-1200)',
    '[1300] Three.',
  ]);
});

it('where nobody has written full stops, cues end sentences', () => {
  const cues = Array.from({ length: 20 }, (_, i): Said => [
    i * 5,
    i * 5 + 5,
    `words that go on and on and on, number ${i}`,
  ]);
  const [, ...passages] = said(cues);
  const pieces = passages
    .join(' ')
    .split(/ ?\[\d+\] /)
    .filter(Boolean);
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.every(({ length }) => length < 330)).toBe(true);
  expect(pieces.join(' ')).toBe(cues.map(([, , text]) => text).join(' '));
});

it('nothing said is no part', () => {
  expect(said([])).toEqual([]);
});
