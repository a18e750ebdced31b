import { joinPair, PARTS, SIGNS, signsOf, WIDE, type Merges } from './pieces.ts';

/** Learns so many pieces from plain text: again and again the pair that comes most often, the first by number among equals, becomes one piece. */
export function learnMerges(text: string, pieces: number): Merges {
  const words = countWords(text);
  const counts = new Map<number, number>();
  const places = new Map<number, Set<number>>();
  const count = (index: number, sign: 1 | -1): void => {
    const { spelt, times } = words[index]!;
    for (let i = 0; i + 1 < spelt.length; i++) {
      const pair = spelt[i]! * WIDE + spelt[i + 1]!;
      counts.set(pair, (counts.get(pair) ?? 0) + sign * times);
      if (sign > 0) places.set(pair, (places.get(pair) ?? new Set()).add(index));
    }
  };
  words.forEach((_, index) => count(index, 1));
  const merges: [number, number][] = [];
  while (SIGNS.length + merges.length < pieces) {
    const pair = mostOften(counts);
    if (pair === undefined) break;
    const merged: [number, number] = [Math.floor(pair / WIDE), pair % WIDE];
    for (const index of places.get(pair)!) {
      count(index, -1);
      words[index]!.spelt = joinPair(words[index]!.spelt, merged, SIGNS.length + merges.length);
      count(index, 1);
    }
    counts.delete(pair);
    merges.push(merged);
  }
  return merges;
}

function countWords(text: string): { spelt: number[]; times: number }[] {
  const times = new Map<string, number>();
  for (const [word] of text.matchAll(PARTS)) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].map(([word, n]) => ({ spelt: signsOf(word), times: n }));
}

function mostOften(counts: ReadonlyMap<number, number>): number | undefined {
  let [best, most]: [number | undefined, number] = [undefined, 0];
  for (const [pair, n] of counts) if (n > most || (n === most && pair < best!)) [best, most] = [pair, n];
  return best;
}
