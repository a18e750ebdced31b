import { sentenceAt } from '../../shared/sentences.ts';
import { fits } from './search-words.ts';
import { foldWord, WORD } from './word-forms.ts';

/** A piece of a text, and whether it is a word that was looked for. */
export type Piece = [text: string, found: boolean];

const LONG = 200;

/** A text as pieces, with each word set apart that is one of those looked for. */
export function piecesOf(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const key = foldWord(word);
    if (!words.some((wanted) => fits(wanted, key) > 0)) continue;
    if (index > done) pieces.push([text.slice(done, index), false]);
    pieces.push([word, true]);
    done = index + word.length;
  }
  return done < text.length ? [...pieces, [text.slice(done), false]] : pieces;
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
  const keys = (sentence.match(WORD) ?? []).map(foldWord);
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
  return `${text.slice(0, text.lastIndexOf(' ', 1.5 * LONG)).replace(/[\s,;:]+$/, '')} …`;
}
