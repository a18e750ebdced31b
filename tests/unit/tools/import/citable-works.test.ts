import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';
import { addStubs, Works } from '../../../../src/tools/import/citable-works.ts';

const BIB = `@online{post, title = {P}, url = {https://www.lesswrong.com/posts/AcKRB8wDpdaN6v6ru/interpreting}}
@article{paper, title = {Q}, eprint = {2301.05217}, eprinttype = {arxiv}}
@article{journal, title = {R}, doi = {10.1000/ABC}}
@online{thread, title = {S}, url = {https://transformer-circuits.pub/2021/framework/index.html}}
@online{page, title = {T}, url = {http://www.example.org/a/}}
`;
const works = (): Works => new Works(readBibtex(BIB).works);

describe('a work', () => {
  it.each([
    ['https://www.alignmentforum.org/posts/AcKRB8wDpdaN6v6ru/x', 'post'],
    ['https://arxiv.org/pdf/2301.05217v3.pdf', 'paper'],
    ['https://doi.org/10.1000/abc', 'journal'],
    ['https://transformer-circuits.pub/2021/framework#later', 'thread'],
    ['https://example.org/a?utm_source=x', 'page'],
  ])('is known by any of its addresses: %s', (url, key) => {
    const all = works();
    expect(all.keyOf(url)).toBe(key);
    expect(all.stubs).toEqual([]);
  });

  it.each([
    ['https://arxiv.org/abs/2005.11401v4', 'arxiv-2005-11401'],
    ['https://doi.org/10.1000/182', 'doi-10-1000-182'],
    ['https://openreview.net/forum?id=aB_c', 'openreview-ab-c'],
    ['https://example.org/paper/x.pdf', 'example-org-paper-x'],
    ['https://例え.jp/', 'jp'],
  ])('that is not known gets a key from its host and id: %s', (url, key) =>
    expect(works().keyOf(url)).toBe(key),
  );

  it('is one stub, whichever of its addresses comes, and its key is its own', () => {
    const all = works();
    expect(all.keyOf('https://arxiv.org/abs/2005.11401')).toBe(
      all.keyOf('http://arxiv.org/pdf/2005.11401v1'),
    );
    expect([all.keyOf('https://example.org/b?c'), all.keyOf('https://example.org/b/c')]).toEqual([
      'example-org-b-c',
      'example-org-b-c-2',
    ]);
    expect(all.stubs).toHaveLength(3);
  });

  it('is cited in running text only where it is known, or its host holds nothing but works', () => {
    expect(works().citeKeyOf('https://example.org/other')).toBe('');
    expect(works().citeKeyOf('https://example.org/a')).toBe('page');
    expect(works().citeKeyOf('https://arxiv.org/abs/2005.11401')).toBe('arxiv-2005-11401');
  });
});

describe('a bibliography', () => {
  const stubs = [{ key: 'b-stub', url: 'https://example.org/b' }];

  it('takes a stub in its place', () => {
    expect(addStubs('% Works.\n\n@misc{a, title = {A}}\n\n@misc{c, title = {C}}\n', stubs)).toBe(
      '% Works.\n\n@misc{a, title = {A}}\n\n@online{b-stub,\n  url      = {https://example.org/b},\n  keywords = {stub},\n} % b-stub\n\n@misc{c, title = {C}}\n',
    );
  });

  it('takes it at its end where nothing is sorted', () => {
    expect(addStubs('@misc{c, title = {C}}\n\n@misc{a, title = {A}}', stubs)).toMatch(
      /A\}\}\n\n@online\{b-stub/,
    );
  });

  it('is made where there is none, and reads back whatever the address holds', () => {
    const url = 'https://example.org/~x/%zz%20?a=$1&b_c=d#e';
    const all = new Works([]);
    const key = all.keyOf(url);
    const { works: read, faults } = readBibtex(addStubs('', all.stubs));
    expect(faults).toEqual([]);
    expect(read.map((work) => [work.key, work.stub, work.csl.URL])).toEqual([
      [key, true, 'https://example.org/%7Ex/%25zz%20?a=%241&b_c=d#e'],
    ]);
  });
});
