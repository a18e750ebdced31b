import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { visit } from 'unist-util-visit';
import { attribute, readPages } from '../support/html.ts';
import { fileOf } from '../support/pages.ts';
import { realSite, sites, wholeSite } from '../support/site.ts';
import { squeezed } from '../support/text.ts';

const classes = (element: Element): string[] => [element.properties['className']].flat().map(String);
const linksOf = (element: Element): Element[] => {
  const found: Element[] = [];
  visit(element, 'element', (inside: Element) => {
    if (inside.tagName === 'a') found.push(inside);
  });
  return found;
};

describe.each(sites())('on the pages of $name', (site) => {
  const pages = readPages(site).map((page) => {
    const cards = page.elements.filter((element) => classes(element).includes('card'));
    const marked = page.elements.filter((element) => attribute(element, 'dataCard') !== undefined);
    return {
      path: page.path,
      // The first link of a card is what it is of.
      cards: cards.map((card) => attribute(linksOf(card)[0]!, 'href')),
      marked: new Set(marked.map((link) => attribute(link, 'href'))),
      inner: cards.flatMap(linksOf).filter((link) => attribute(link, 'dataCard') !== undefined),
    };
  });

  it('every marked link has its card, and every card its link, each once', () => {
    for (const { path, cards, marked } of pages)
      // Nothing opens on paper.
      expect({ path, cards }).toEqual({ path, cards: path.endsWith('/print/') ? [] : [...marked] });
    // Guards against a mark that got lost.
    expect(pages.flatMap(({ cards }) => cards).length).toBeGreaterThan(20);
  });

  it('no link in a card opens another', () => {
    expect(pages.flatMap(({ inner }) => inner)).toEqual([]);
  });
});

it('cards add at most 4 kB to the notes', () => {
  const html = readFileSync(fileOf(realSite(), 'lectures/mechanistic-interpretability/notes/'), 'utf8');
  const without = html.replace(/<div class="cards popup"[\s\S]*(?=<\/body>)/, '');
  expect(without.length).toBeLessThan(html.length);
  expect(brotliCompressSync(html).length - brotliCompressSync(without).length).toBeLessThan(4000);
});

it('a card says what it is of, and why it is cited here', () => {
  const page = readPages(wholeSite()).find(({ path }) => path === 'lectures/second/talk/')!;
  const cards = page.elements.filter((element) => classes(element).includes('card'));
  expect(cards.map(squeezed)).toMatchInlineSnapshot(`
    [
      "Term, companion term of art A word that means more to those who use it (Zett, 2021a). Used in eight places",
      "What this means Companion What the editors of this site add: explanations, corrections, sources, doubts. Each claim comes with its source, or says that it is inferred.",
      "Term, companion plain word A word that means what it says. Used in eight places",
      "Reference One Book & Another Ann Good and Bea Fine. A Press. 2020 Cited here: page 7; page 9; page 8 Cited in twenty places",
      "Reference Second of the Year Zoë Zett. 2021b Cited here: page 1 arXiv 2107.00001 Cited in ten places",
      "Reference First of the Year Zoë Zett. Journal of Names. 2021a Cited here: p. 2; p. 3 DOI 10.1000/182 Cited in fourteen places",
      "Reference https://colab.research.google.com/drive/abc Only its address is known. colab.research.google.com (sign-in needed)Cited in three places",
      "Lecture The First (begun) Ann Good and Bea Fine, Monday 4 March 2024",
      "Of “The First” Notes (complete) As they were taken, with three side notes.",
      "Topic, companion Something drawn (complete) A figure, a formula and two questions, see Notes.",
      "In “Something drawn” Figure 1 What is drawn, and where it comes from (Good & Fine, 2020, Figure 2). What stands here is said of the figure at a length for which no margin has room. The rest is folded.",
      "Question 1 Is this question answered? (complete) Asked 11 March 2024. Answered.",
      "Question 2 And this one? (begun) Asked 11 March 2024, open since. One lead gathered.",
      "Summary slot Open (open) What was not said?",
      "On the reading list https://colab.research.google.com/drive/abc colab.research.google.com, n.d.",
      "In “Notes” Code",
      "Page Glossary",
      "On this page The end",
    ]
  `);
  const question = readPages(wholeSite()).find(({ path }) => path === 'lectures/second/questions/open/')!;
  expect(question.elements.filter((element) => classes(element).includes('card')).map(squeezed))
    .toMatchInlineSnapshot(`
      [
        "What this means Companion What the editors of this site add: explanations, corrections, sources, doubts. Each claim comes with its source, or says that it is inferred.",
        "Reference Second of the Year Zoë Zett. 2021b A lead here: A hint. arXiv 2107.00001 Cited in ten places",
      ]
    `);
});
