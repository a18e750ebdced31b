import { joinPair, PARTS, SIGNS, signsOf, WIDE, type Merges } from './pieces.ts';

/** Spells text in pieces, and back. */
export interface Speller {
  /** The pieces by their numbers. */
  readonly pieces: readonly string[];
  /** The numbers of the pieces of plain text; together these are the text again. */
  readonly spell: (text: string) => number[];
}

/** Makes a speller of what was learnt. */
export function createSpeller(merges: Merges): Speller {
  const pieces = [...SIGNS];
  for (const [first, second] of merges) pieces.push(pieces[first]! + pieces[second]!);
  const numbers = new Map(merges.map(([first, second], i) => [first * WIDE + second, SIGNS.length + i]));
  const known = new Map<string, number[]>();
  const spellPart = (part: string): number[] => {
    let spelt = signsOf(part);
    for (;;) {
      // The pair that was learnt first is joined first.
      let least = Infinity;
      for (let i = 0; i + 1 < spelt.length; i++)
        least = Math.min(least, numbers.get(spelt[i]! * WIDE + spelt[i + 1]!) ?? Infinity);
      if (least === Infinity) return spelt;
      spelt = joinPair(spelt, merges[least - SIGNS.length]!, least);
    }
  };
  return {
    pieces,
    spell(text) {
      const all: number[] = [];
      for (const [part] of text.matchAll(PARTS)) {
        const spelt = known.get(part) ?? spellPart(part);
        known.set(part, spelt);
        for (const piece of spelt) all.push(piece);
      }
      return all;
    },
  };
}
