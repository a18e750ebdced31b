import { describe, expect, it } from 'vitest';
import { firstSentences, sentenceAt } from '../../../src/shared/sentences.ts';

/** Every sentence of a text, each asked for by its first character. */
function sentences(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const { start, sentence } = sentenceAt(text, at);
    found.push(sentence);
    at = start + sentence.length;
    while (text[at] === ' ') at += 1;
  }
  return found;
}

describe('a sentence', () => {
  it.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['What?! Yes.', ['What?!', 'Yes.']],
    ['He said “It works.” Then he left.', ['He said “It works.”', 'Then he left.']],
    ['It is 3.5 times v1.2 of x.org. Next.', ['It is 3.5 times v1.2 of x.org.', 'Next.']],
    ['As Olah et al. Nanda agree. Next.', ['As Olah et al. Nanda agree.', 'Next.']],
    ['As Olah et al. (2022) showed. Next.', ['As Olah et al. (2022) showed.', 'Next.']],
    ['Models (e.g. GPT-2) do. Next.', ['Models (e.g. GPT-2) do.', 'Next.']],
    ['Some, i.e. The ones, do. Next.', ['Some, i.e. The ones, do.', 'Next.']],
    ['See Fig. 3 and Eq. 4. Next.', ['See Fig. 3 and Eq. 4.', 'Next.']],
    ['See pp. 3–5, ch. 2. Next.', ['See pp. 3–5, ch. 2.', 'Next.']],
    ['Dr. J. R. Smith came. Next.', ['Dr. J. R. Smith came.', 'Next.']],
    ['A vs. B is done. Next.', ['A vs. B is done.', 'Next.']],
    ['Ends with et al.', ['Ends with et al.']],
  ])('ends where a reader would end it: %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('is found from any of its characters, with the place where it begins', () => {
    const text = 'One is. Two (cf. Three) is. Four.';
    for (const at of [8, 12, 17, 26])
      expect(sentenceAt(text, at)).toEqual({ start: 8, sentence: 'Two (cf. Three) is.' });
  });

  it.each([
    ['', 0],
    ['', 5],
    ['One.', 99],
    [' ', 0],
  ])('is asked for outside a text without harm: "%s" at %i', (text, at) => {
    expect(sentenceAt(text, at)).toEqual({ start: 0, sentence: text.trimEnd() });
  });
});

describe('the first sentences of a text', () => {
  const text = 'One is short. Two is, e.g. Here, longer. Three.';

  it.each([
    [0, 'One is short.'],
    [13, 'One is short.'],
    [39, 'One is short.'],
    [40, 'One is short. Two is, e.g. Here, longer.'],
    [46, 'One is short. Two is, e.g. Here, longer.'],
    [47, text],
    [999, text],
  ])('fit into %i characters, one at least', (length, expected) => {
    expect(firstSentences(`  ${text}\n`, length)).toBe(expected);
  });

  it('of nothing are nothing', () => {
    expect(firstSentences(' \n', 10)).toBe('');
  });
});
