import { random, type Random } from '../random.ts';
import type { Task } from '../transformer/trainer.ts';

/** A speech, by the name of its file. */
export interface Speech {
  name: string;
  text: string;
}

/** Every twentieth speech, in the order of their years and beginning with the tenth, is kept from training. */
export const isHeld = (_: unknown, index: number): boolean => index % 20 === 9;

/** To say the next piece, at every position of a window that begins anywhere in the text. */
export function windowTask(pieces: Uint16Array, next: Random): Task {
  return (tokens, targets) => {
    const from = Math.floor(next() * (pieces.length - tokens.length));
    tokens.set(pieces.subarray(from, from + tokens.length));
    targets.set(pieces.subarray(from + 1, from + 1 + tokens.length));
  };
}

/** Of each speech some of its sentences of so many pieces, drawn with equal chances; the name of a speech begins with its year. */
export function drawSentences(
  speeches: readonly { name: string; sentences: readonly string[] }[],
  spell: (text: string) => readonly number[],
  { each, least, most, seed }: { each: number; least: number; most: number; seed: number },
): { year: number; text: string }[] {
  const next = random(seed);
  return speeches.flatMap(({ name, sentences }) => {
    const left = sentences.filter((text) => {
      const { length } = spell(text);
      return length >= least && length <= most;
    });
    const drawn = Array.from({ length: Math.min(each, left.length) }, () =>
      left.splice(Math.floor(next() * left.length), 1),
    );
    return drawn.flat().map((text) => ({ year: Number.parseInt(name, 10), text }));
  });
}
