import { sentenceAt } from '../../shared/sentences.ts';
import { fits, wordsOf } from './search-words.ts';
import { SPACE, wordsApart } from './words-apart.ts';
import { foldWord, WORD } from './word-forms.ts';

/** A piece of a text, and whether it is a word that was looked for. */
export type Piece = [text: string, found: boolean];

const LONG = 200;

/** A text as pieces, with each word set apart that is one of those looked for. */
export function piecesOf(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const apart = wordsApart(text);
  const add = (piece: string, found: boolean): void => {
    if (piece) pieces.push([piece.replaceAll(SPACE, ''), found]);
  };
  for (const { 0: word, index } of apart.matchAll(WORD)) {
    const key = foldWord(word);
    if (!words.some((wanted) => fits(wanted, key) > 0)) continue;
    add(apart.slice(done, index), false);
    add(word, true);
    done = index + word.length;
  }
  add(apart.slice(done), false);
  return pieces;
}

/** What is shown of a text: whole sentences from the one on that has most of the words, or from the first on. */
export function excerptOf(text: string, words: readonly string[], fromStart: boolean): string {
  const sentences = sentencesOf(text);
  const rated = sentences.map((sentence) => new Set(matchesIn(sentence, words)).size);
  const at = fromStart ? 0 : Math.max(0, rated.indexOf(Math.max(...rated)));
  let shown = sentences[at] ?? '';
  for (const next of sentences.slice(at + 1)) {
    if (shown.length + next.length > LONG) break;
    shown += ` ${next}`;
  }
  return cut(shown);
}

function matchesIn(sentence: string, words: readonly string[]): string[] {
  const keys = wordsOf(sentence);
  return words.filter((wanted) => keys.some((key) => fits(wanted, key) > 0));
}

function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (let at = 0; at < text.length;) {
    const { start, sentence } = sentenceAt(text, at);
    if (sentence.trim()) sentences.push(sentence.trim());
    at = Math.max(at + 1, start + sentence.length + 1);
  }
  return sentences;
}

// A sentence that goes on and on ends at a word.
function cut(text: string): string {
  if (text.length <= 1.5 * LONG) return text;
  const end = text.lastIndexOf(' ', 1.5 * LONG);
  return `${text.slice(0, end > LONG ? end : LONG).replace(/[\s,;:]+$/, '')} …`;
}
