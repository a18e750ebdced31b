const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentence of `text` that holds the character at `offset`, and where it begins. */
export function sentenceAt(text: string, offset: number): { start: number; sentence: string } {
  const found = segmenter.segment(text).containing(offset);
  return { start: found?.index ?? 0, sentence: (found?.segment ?? text).trimEnd() };
}

/** The first sentences of `text` that fit into `length` characters; at least one. */
export function firstSentences(text: string, length: number): string {
  let lead = '';
  for (const { segment } of segmenter.segment(text.trim())) {
    if (lead && (lead + segment).trimEnd().length > length) break;
    lead += segment;
  }
  return lead.trim();
}
