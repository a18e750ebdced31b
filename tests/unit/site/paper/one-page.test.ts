import { describe, expect, it } from 'vitest';
import { setOnOnePage } from '../../../../src/site/paper/one-page.ts';

const within = {
  lecture: '/notes/lectures/one/',
  references: '/notes/references/',
  titles: {
    talk: 'Talk',
    notes: 'Notes',
    questions: 'Questions',
    answers: 'Answers',
    references: 'References',
  },
};
const set = (html: string): string => setOnOnePage(html, within);

describe('setting several pages on one', () => {
  it('gives ids, what points at them and drawings the name of their part', () => {
    expect(
      set(
        '<section id="notes" data-scope="notes"><h2 id="a">A</h2><p aria-labelledby="a b" id="b"><a href="#a">up</a></p><svg><g id="c"></g><path fill="url(#c)"></path></svg></section>',
      ),
    ).toBe(
      '<section id="notes"><h2 id="notes-a">A</h2><p aria-labelledby="notes-a notes-b" id="notes-b"><a href="#notes-a">up</a></p><svg><g id="notes-c"></g><path fill="url(#notes-c)"></path></svg></section>',
    );
  });

  it('tells boxes that scroll apart by their part', () => {
    expect(set('<div data-scope="notes"><div role="region" aria-labelledby="tbl-a"></div></div>')).toBe(
      '<div><div role="group" aria-labelledby="notes-tbl-a"></div></div>',
    );
    expect(set('<div data-scope="notes"><pre role="region" aria-label="Code 1"></pre></div>')).toBe(
      '<div><pre role="region" aria-label="Code 1, notes"></pre></div>',
    );
  });

  it('takes headings down by the levels of all that is around them, at most to the sixth', () => {
    expect(set('<div data-deeper="1"><h2>A</h2><div data-deeper="1"><h3>B</h3><h6>C</h6></div></div>')).toBe(
      '<div><h3>A</h3><div><h5>B</h5><h6>C</h6></div></div>',
    );
  });

  it.each([
    ['/notes/lectures/one/talk/', '#talk'],
    ['/notes/lectures/one/notes/#cite-x-1', '#notes-cite-x-1'],
    ['/notes/lectures/one/notes/#gone', '#notes'],
    ['/notes/lectures/one/questions/why/', '#questions-why'],
    ['/notes/lectures/one/questions/why/#why-lead-1', '#questions-why-lead-1'],
    ['/notes/references/good2020/', '#references-good2020'],
    ['/notes/references/other/', '/notes/references/other/'],
    ['/notes/lectures/one/', '#main'],
    ['/notes/lectures/two/notes/', '/notes/lectures/two/notes/'],
    ['https://example.org/#notes', 'https://example.org/#notes'],
  ])('leads %s to %s', (from, to) => {
    const targets =
      '<i id="talk"></i><i id="notes"></i><i id="questions"></i><i id="notes-cite-x-1"></i><i id="questions-why"></i><i id="questions-why-lead-1"></i><i id="references-good2020"></i>';
    expect(set(`${targets}<a href="${from}">x</a>`)).toContain(`<a href="${to}"`);
  });

  it('leads to what a topic holds, not to a topic that is called so', () => {
    const ids = '<i id="topics-why"></i><i id="topics-clock"></i><i id="topics-clock-why"></i>';
    expect(set(`${ids}<a href="/notes/lectures/one/topics/clock/#why">x</a>`)).toContain(
      '<a href="#topics-clock-why"',
    );
    expect(set(`${ids}<a href="/notes/lectures/one/topics/clock/#gone">x</a>`)).toContain(
      '<a href="#topics-clock"',
    );
  });

  it('says in which part a link of running text leads, but not of a citation', () => {
    const html = set(
      '<i id="talk"></i><a class href="/notes/lectures/one/talk/">x</a><a class="cite" href="/notes/lectures/one/talk/">y</a>',
    );
    expect(html).toContain('<a class href="#talk" data-part="Talk">x</a><a class="cite" href="#talk">y</a>');
  });

  it('writes an address once, leaves scripts out and unfolds what is folded', () => {
    expect(
      set(
        '<a data-address="a.org">1</a><a data-address="a.org">2</a><script>x()</script><details><summary>s</summary></details>',
      ),
    ).toBe('<a data-address="a.org">1</a><a>2</a><details open><summary>s</summary></details>');
  });

  it('has a caption whole', () => {
    expect(
      set('<p>A.</p><details class="more"><summary>More about this figure</summary><p>B.</p></details>'),
    ).toBe('<p>A.</p><div class="more"><p>B.</p></div>');
  });

  const answer = (text: string): string =>
    `<details class="fold answer"><summary>Answer</summary><p>${text}</p></details>`;

  it('moves answers to the list that waits for those of their text, under the numbers of their questions', () => {
    const asked = `<div data-scope="notes"><ol start="4"><li><p>Why?</p>${answer('So.')}</li><li>How?<ul><li>And?${answer('<b id="b">Thus</b>.')}</li></ul></li></ol></div>`;
    expect(set(`${asked}<ol data-answers="notes"></ol>`)).toBe(
      '<div><ol start="4"><li><p>Why?</p><p class="answered"><a href="#answer:notes:4" data-part="Answers">Answer</a></p></li>' +
        '<li>How?<ul><li>And?<p class="answered"><a href="#answer:notes:5" data-part="Answers">Answer</a></p></li></ul></li></ol></div>' +
        '<ol><li id="answer:notes:4" value="4"><p>So.</p></li><li id="answer:notes:5" value="5"><p><b id="notes-b">Thus</b>.</p></li></ol>',
    );
  });

  it('counts answers whose questions have no number, and leaves those open in their place that no list waits for', () => {
    const two = `<div data-scope="notes">${answer('A.')}${answer('B.')}</div>`;
    expect(set(`${two}<ol data-answers="notes"></ol>`)).toMatch(/id="answer:notes:1".*id="answer:notes:2"/);
    expect(set(two)).toBe(
      '<div><details class="fold answer" open><summary>Answer</summary><p>A.</p></details><details class="fold answer" open><summary>Answer</summary><p>B.</p></details></div>',
    );
  });
});
