import { describe, expect, it } from 'vitest';
import { resolveWikiLink } from '../../src/content/domain/resolve-links.ts';
import { sentenceAt } from '../../src/shared/sentences.ts';
import { wordsOf } from '../../src/content/markdown/structure/quotes.ts';
import { loadContent } from '../../src/content/load/load-content.ts';
import { targetsOf } from '../../src/content/load/link-targets.ts';

const content = loadContent('tests/fixtures/course');
const targets = targetsOf(content);
const terms = content.texts.filter(({ place }) => place.kind === 'term');

/** Addresses that prose outside the glossary links to by `[[…]]`. */
const used = new Set(
  content.prose
    .filter(({ address }) => !address.startsWith('/glossary/'))
    .flatMap(({ structure }) =>
      structure.pageLinks.map(({ node }) => resolveWikiLink(node.target, node.heading, targets)),
    )
    .flatMap((found) => (found.kind === 'page' ? [found.address] : [])),
);

function sentences(text: string): number {
  let [count, at] = [0, 0];
  while (at < text.length) {
    const { start, sentence } = sentenceAt(text, at);
    at = Math.max(at + 1, start + sentence.length + 1);
    count += 1;
  }
  return count;
}

describe.each(terms.map((term) => [term.place.id, term] as const))('the term %s', (_, term) => {
  it('is used outside the glossary', () => {
    expect(used).toContain(term.address);
  });

  it('has two sentences or more and a citation', () => {
    const body = term.tree.children.filter(({ type }) => type !== 'yaml');
    const text = body.map((block) => wordsOf(block, () => 'this')).join(' ');
    expect(sentences(text)).toBeGreaterThanOrEqual(2);
    expect(term.structure.citations).not.toEqual([]);
  });

  it('says that it is the companion’s', () => {
    expect(term.data?.['by']).toBe('companion');
  });
});
