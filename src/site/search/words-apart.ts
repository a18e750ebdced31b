/** A letter of a script that is written without spaces between its words. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Stands between the words of such a script where they are to be told apart: a space that no author types. */
export const SPACE = '\u2006';

const BETWEEN = new RegExp(`(?<=${UNSPACED.source}) (?=\\S)|(?<=\\S) (?=${UNSPACED.source})`, 'gu');
let segmenter: Intl.Segmenter | undefined;

/** A text with its words told apart, where it is in a script without spaces: as browsers and the build both know its words. */
export function wordsApart(text: string): string {
  if (!UNSPACED.test(text)) return text;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  let before = '';
  let apart = '';
  for (const { segment } of segmenter.segment(text)) {
    const meet = before && (UNSPACED.test(before) || UNSPACED.test(segment)) && !/\s/.test(before + segment);
    apart += (meet ? SPACE : '') + segment;
    before = segment;
  }
  return apart;
}

/** The same text as it is written: the index knows of plain spaces only. */
export function wordsTogether(text: string): string {
  return text.replaceAll(SPACE, '').replace(BETWEEN, '');
}
