import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../src/content/bibliography/read-bibtex.ts';
import { scanFields } from '../../src/content/bibliography/scan-fields.ts';
import { scanBibtex } from '../../src/content/bibliography/scan-bibtex.ts';
import { accessOf } from '../../src/content/domain/access.ts';
import { findCitations } from '../../src/content/domain/citations.ts';
import { didYouMean } from '../../src/shared/nearest.ts';
import { firstSentences, sentenceAt } from '../../src/shared/sentences.ts';
import { hasText } from '../../src/content/domain/states.ts';
import { kindOfUrl } from '../../src/content/domain/urls.ts';
import { findWikiLinks } from '../../src/content/domain/wiki-links.ts';
import { structure } from '../../src/content/markdown/structure/read-structure.ts';
import { splitFrontMatter } from '../../src/content/load/split-front-matter.ts';

/** 100,000 characters of one thing. */
const long = (part: string): string => part.repeat(Math.ceil(100_000 / part.length));
const isKey = (word: string): boolean => word.startsWith('a') || word === 'olah2022';

/**
 * Such input takes a careless pattern many seconds, and a careful one a few hundredths; other processes do not count, and the collection
 * of garbage is not there in every try.
 */
function expectQuick(run: () => unknown): void {
  const took = (): number => {
    const start = process.cpuUsage();
    run();
    return process.cpuUsage(start).user / 1e6;
  };
  expect(Array.from({ length: 3 }).some(() => took() < 1)).toBe(true);
}

describe('100 kB on one line take no time', () => {
  it.each(['[@', '[@a', '[@a] ', '@a ', '@a [x] ', 'a-', '[-@a;', '[', ' ', '@a [[b]] ', '-', 'a:b@'])(
    'as citations of %j',
    (part) => {
      expectQuick(() => findCitations(long(part), isKey));
      expectQuick(() => findCitations(`[@a${long(part)}]`, isKey));
      expectQuick(() => findCitations(`@${long(part)}`, isKey));
    },
  );

  it.each(['[[', '[[a#', '[[a|', '#', '|', '[[a]]'])('as links of %j', (part) => {
    expectQuick(() => findWikiLinks(long(part)));
    expectQuick(() => findWikiLinks(`[[${long(part)}]]`));
  });

  it.each(['<!--', '{/*', '<!---->', ' ', '-'])('as a body of %j', (part) => {
    expectQuick(() => hasText(long(part)));
  });

  it.each(['@a{', '@a{b,\n', '@a{b, c = {', '@a\n', ' \n', '{', '@a{b}', '@a{b} ', '}\n@a{'])(
    'as a bibliography of %j',
    (part) => {
      expectQuick(() => scanBibtex(long(part)));
    },
  );

  it.each(['a', ',a={b}', ',', ' ', 'a=', '%', '% \n', '# ', '"', '{'])('as fields of %j', (part) => {
    expectQuick(() => scanFields(`@a{b,${long(part)}}`));
    expectQuick(() => scanFields(`@a{b, c = ${long(part)}}`));
  });

  it.each(['---\n', '--- \n', '---x\n', '\n', ' ', '-'])('as front matter of %j', (part) => {
    expectQuick(() => splitFrontMatter(`---\n${long(part)}`));
    expectQuick(() => splitFrontMatter(`---${long(part)}`));
  });

  it.each(['a. ', 'e.g. ', 'A. ', 'a b c ', '.', ' '])('as sentences of %j', (part) => {
    expectQuick(() => sentenceAt(long(part), 50_000));
    expectQuick(() => firstSentences(long(part), 200));
  });

  it('as an address or a name', () => {
    expectQuick(
      () => kindOfUrl(long('a')) + kindOfUrl(long('java\n')) + accessOf(`https://x.org/${long('a/')}`),
    );
    expectQuick(() => didYouMean(long('a'), ['notes', 'talk'], ''));
    expectQuick(() => readBibtex(`@book{a, title = {${long('a {b} ')}}}`));
  });

  it.each([
    ['a [@olah2022] b. '],
    ['@olah2022 '],
    ['a [[b]] '],
    ['a[^x] '],
    ['[@a '],
    ['a\n'],
    [':::\n'],
    ['\\* [@olah2022] ', '* [@olah2022] '],
    ['&amp; [@olah2022] ', '& [@olah2022] '],
    ['&'],
    ['\\'],
  ])('as running text of %j', (part, value = part) => {
    const text = long(part);
    expectQuick(() => structure(treeOf(long(part).replaceAll(part, value), text), text, '', isKey));
  });
});

// The parser has a pace of its own: only what comes after it is measured.
function treeOf(value: string, source: string): Root {
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 1, offset: source.length },
  };
  return {
    type: 'root',
    children: [{ type: 'paragraph', position, children: [{ type: 'text', value, position }] }],
  };
}
