import { codePoint } from '../../shared/printable.ts';
import { counted, listed } from '../../shared/words.ts';
import { shorten } from '../../shared/shorten.ts';
import type { Letter } from './set-letters.ts';

const EAST_ASIAN = ['Hiragana', 'Katakana', 'Hangul', 'Bopomofo'];
const OTHERS =
  'Arabic Armenian Bengali Cherokee Coptic Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Hebrew Kannada Khmer Lao Latin Malayalam Mongolian Myanmar Oriya Runic Sinhala Syriac Tamil Telugu Thaana Thai Tibetan'.split(
    ' ',
  );

/** What letters are called together, how one is known, and where Debian has a font with them. */
type Script = [name: string, is: RegExp, font: string | undefined];

const scriptsOf = (names: readonly string[], font: string): Script[] =>
  names.map((name) => [name, new RegExp(String.raw`\p{Script=${name}}`, 'u'), font]);

const SCRIPTS: readonly Script[] = [
  ...scriptsOf(EAST_ASIAN, 'fonts-noto-cjk'),
  // With the signs that stand between such letters, and those that are as wide.
  ['Han', /[\p{Script=Han}\u3000-\u303F\uFE30-\uFE4F\uFF00-\uFFEF]/u, 'fonts-noto-cjk'],
  ...scriptsOf(OTHERS, 'fonts-noto-core'),
  ['Private letters', /\p{Co}/u, undefined],
  ['Emoji', /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u, 'fonts-noto-color-emoji'],
  ['Other signs', /(?:)/u, 'fonts-noto-core'],
];

/** How many letters of a script are named as examples. */
const NAMED = 3;

/** A line for each script of which letters stand as boxes: which, where the first is, and what to do. */
export function sayBoxes(boxes: readonly Letter[]): string[] {
  const groups = Map.groupBy(boxes, ({ letter }) => SCRIPTS.find(([, is]) => is.test(letter))!);
  return [...groups].map(([[name, , font], letters]) => {
    const examples = letters.slice(0, NAMED).map(({ letter }) => sign(letter));
    const more = letters.length - examples.length;
    const which = listed(more > 0 ? [...examples, counted(more, 'other')] : examples);
    const boxed = letters.length === 1 ? 'It stands as a box' : 'They stand as boxes';
    const todo = font
      ? `Install ${font} (Debian's name), and print again.`
      : 'Write what Unicode has a name for.';
    return `warning  ${name}: no font on this machine has ${which}. ${boxed}, first below "${shorten(letters[0]!.under)}". ${todo}`;
  });
}

function sign(letter: string): string {
  return `${letter} (${[...letter].map(codePoint).join(' ')})`;
}
