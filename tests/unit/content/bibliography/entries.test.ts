import { describe, expect, it } from 'vitest';
import { formatEntries, formatTexts } from '../../../../src/content/bibliography/format-works.ts';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';

/** The entries of a file as HTML, in APA. */
function entries(text: string): string[] {
  return [...formatEntries(readBibtex(text).works.map((work) => work.csl)).values()];
}

describe('a formatted entry', () => {
  it('of an article', () => {
    const article =
      '@article{a, author = {Olah, Chris and Nanda, Neel}, title = {Zoom in}, journaltitle = {Distill}, volume = {5}, number = {3}, pages = {1--9}, date = {2020-03-10}, doi = {10.23915/distill.1}}';
    expect(entries(article)).toMatchInlineSnapshot(`
      [
        "Olah, C., &#38; Nanda, N. (2020). Zoom in. <i>Distill</i>, <i>5</i>(3), 1–9. <a href="https://doi.org/10.23915/distill.1">https://doi.org/10.23915/distill.1</a>",
      ]
    `);
  });

  it('of a page of the web', () => {
    const page =
      '@online{a, author = {{EleutherAI}}, title = {Pile}, date = {2021-01-02}, url = {https://x.org/a_b?c=1&d=2}}';
    expect(entries(page)).toMatchInlineSnapshot(`
      [
        "EleutherAI. (2021, January 2). <i>Pile</i>. <a href="https://x.org/a_b?c=1&#38;d=2">https://x.org/a_b?c=1&#38;d=2</a>",
      ]
    `);
  });

  it('of a stub', () => {
    expect(entries('@online{a, url = {https://x.org}, keywords = {stub}}')).toMatchInlineSnapshot(`
      [
        "(N.d.). Retrieved <a href="https://x.org">https://x.org</a>",
      ]
    `);
  });

  it('with more authors than BibTeX says', () => {
    expect(entries('@book{a, author = {Smith, Ann and others}, title = {T}, date = {2020}}'))
      .toMatchInlineSnapshot(`
      [
        "Smith, A., et al. (2020). <i>T</i>.",
      ]
    `);
    expect(entries('@book{a, author = {{The Group} and others}, title = {T}, date = {2020}}'))
      .toMatchInlineSnapshot(`
      [
        "The Group, et al. (2020). <i>T</i>.",
      ]
    `);
  });

  it('shows signs of HTML as signs', () => {
    expect(entries('@book{a, title = {a < b & c}, date = {2020}}')).toMatchInlineSnapshot(`
      [
        "<i>a &#60; b &#38; c</i>. (2020).",
      ]
    `);
  });

  it('is there for every work, in the order of the bibliography', () => {
    const works = readBibtex('@book{z, title = {Z}}\n@book{a, title = {A}}').works;
    expect([...formatEntries(works.map(({ csl }) => csl)).keys()]).toEqual(['a', 'z']);
    expect(formatEntries([])).toEqual(new Map());
  });

  it('is plain text for the head of a page', () => {
    const [work] = readBibtex(
      '@book{a, author = {Smith, Ann and others}, title = {T & U}, date = {2020}}',
    ).works;
    expect(formatTexts([work!.csl]).get('a')).toMatchInlineSnapshot(`"Smith, A., et al. (2020). T & U."`);
  });
});
