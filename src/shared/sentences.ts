const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// Unicode's rules end a sentence after each of these when a capital or a digit follows.
const ABBREVIATED =
  /(?:^|[\s([“"'])(?:\p{Lu}|e\.g|i\.e|et al|cf|vs|ca|approx|resp|[Ff]igs?|[Ss]ecs?|[Ee]qs?|[Cc]h|pp?|Drs?|Prof|Mr|Mrs|Ms|St)\.\s*$/u;

/** The sentence of `text` that holds the character at `offset`, and where it begins. */
export function sentenceAt(text: string, offset: number): { start: number; sentence: string } {
  const segments = segmenter.segment(text);
  const found = segments.containing(offset);
  let start = found?.index ?? 0;
  let end = found ? start + found.segment.length : text.length;
  while (isCutShort(text, start)) start = segments.containing(start - 1)!.index;
  while (isCutShort(text, end)) end += segments.containing(end)!.segment.length;
  return { start, sentence: text.slice(start, end).trimEnd() };
}

/** The first sentences of `text` that fit into `length` characters; at least one. */
export function firstSentences(text: string, length: number): string {
  const whole = text.trim();
  let end = 0;
  while (end < whole.length) {
    const next = end + whole.slice(end).search(/\S/);
    const { start, sentence } = sentenceAt(whole, next);
    if (end > 0 && start + sentence.length > length) break;
    end = start + sentence.length;
  }
  return whole.slice(0, end);
}

function isCutShort(text: string, at: number): boolean {
  return at > 0 && at < text.length && ABBREVIATED.test(text.slice(Math.max(0, at - 12), at));
}
