import { describe, expect, it } from 'vitest';
import { hasBoxes } from '../../../../src/tools/pdf/boxes.ts';
import { sayBoxes } from '../../../../src/tools/pdf/say-boxes.ts';

describe('what Chromium says of fonts', () => {
  const text = { postScriptName: 'SourceSerif4Variable-Roman', isCustomFont: true, glyphCount: 3 };
  const empty = { postScriptName: 'LiberationSans-BoldItalic', isCustomFont: true, glyphCount: 1 };
  it.each([
    ['nothing is drawn', [], false],
    ['fonts of the page and of the machine', [text, { ...text, isCustomFont: false }], false],
    ['one letter is drawn with the font that has none', [text, empty], true],
    ['the font without letters is named and not used', [text, { ...empty, glyphCount: 0 }], false],
    ['the machine has a font of that name', [{ ...empty, isCustomFont: false }], false],
  ])('%s', (_, fonts, boxes) => {
    expect(hasBoxes(fonts)).toBe(boxes);
  });
});

describe('boxes are said by script, with what to install', () => {
  const below = (letters: string[], under = 'Names'): { letter: string; under: string }[] =>
    letters.map((letter) => ({ letter, under }));
  it.each([
    ['none', [], []],
    [
      'two scripts',
      [...below(['中', '文', '漢', '。', '（']), ...below(['ห'], 'Elsewhere')],
      [
        'warning  Han: no font on this machine has 中 (U+4E2D), 文 (U+6587), 漢 (U+6F22) and two others. They stand as boxes, first below "Names". Install fonts-noto-cjk (Debian\'s name), and print again.',
        'warning  Thai: no font on this machine has ห (U+0E2B). It stands as a box, first below "Elsewhere". Install fonts-noto-core (Debian\'s name), and print again.',
      ],
    ],
    [
      'signs of no script, and letters of nobody',
      below(['😀', '⛓', '\u{F0000}']),
      [
        'warning  Emoji: no font on this machine has 😀 (U+1F600). It stands as a box, first below "Names". Install fonts-noto-color-emoji (Debian\'s name), and print again.',
        'warning  Other signs: no font on this machine has ⛓ (U+26D3). It stands as a box, first below "Names". Install fonts-noto-core (Debian\'s name), and print again.',
        'warning  Private letters: no font on this machine has \u{F0000} (U+F0000). It stands as a box, first below "Names". Write what Unicode has a name for.',
      ],
    ],
  ])('%s', (_, boxes, lines) => {
    expect(sayBoxes(boxes)).toEqual(lines);
  });
});
