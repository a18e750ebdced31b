import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite({
  ...EVERYTHING,
  'glossary/half.md': `---
name: half
explained_in: lectures/full/notes
---

The number $\\tfrac12$. It is small.
`,
  'lectures/full/talk.md': `---
by: notes
macros: { '\\half': '\\tfrac12' }
---
:::theorem{#thm-words title="Of $x$"}
As [@one2020] says, it is so.

:::

:::definition{#def-half}
Let $a < b$, and

$$ c = \\half a. $$

This is one.
:::
`,
});
const { cardOf } = await import('../../../../src/render/views/card-of.ts');
const { withCards } = await import('../../../../src/render/views/cards.ts');

/** A card in one line. */
async function said(address: string, id = '', page = '/lectures/full/notes/'): Promise<string> {
  const card = await cardOf(address, id, page);
  if (!card) return 'none';
  const { what, title, state = '', voice = '', text = '', links } = card;
  return [what, title, state, voice, text, ...links.map((link) => `${link.text} ${link.href}`)].join(' | ');
}

describe('a card', () => {
  it('of a work or a term says who, where and how often', async () => {
    expect(await said('/references/two2021/')).toMatchInlineSnapshot(
      `"Reference | Two |  |  | Zoë Zett. Journal of Names. 2021a | 10.1000/182 https://doi.org/10.1000/182 | Cited in five places /base/references/two2021/#cited-in"`,
    );
    expect(await said('/references/three2021/')).toMatchInlineSnapshot(
      `"Reference | Three |  |  | Zoë Zett. 2021b | x.example https://www.x.example/three | 2107.00001v2 https://arxiv.org/abs/2107.00001v2 | Cited in one place /base/references/three2021/#cited-in"`,
    );
    expect(await said('/references/stub/')).toMatchInlineSnapshot(
      `"Reference | https://y.example/a |  |  | Only its address is known. | y.example https://y.example/a | Cited in no places /base/references/stub/#cited-in"`,
    );
    expect(await said('/glossary/sparse-code/')).toMatchInlineSnapshot(
      `"Term | sparse code |  | companion | Few at a time (Zett, 2021a). | Used in four places /base/glossary/sparse-code/#used"`,
    );
    expect(await said('/glossary/axis/')).toMatchInlineSnapshot(
      `"Term | Axis |  |  | Nobody has explained it yet. | Used in no places /base/glossary/axis/#used"`,
    );
  });

  it('of a term leads to the page that explains it, but on that page, and has its formula set', async () => {
    expect(await said('/glossary/half/', '', '/lectures/full/talk/')).toMatch(
      / \| Explained in “Notes” \/base\/lectures\/full\/notes\/ \| Used in no places /,
    );
    expect(await said('/glossary/half/')).not.toContain('Explained in');
    expect((await cardOf('/glossary/half/', '', ''))?.textHtml).toMatch(/^The number <span class="katex"/);
  });

  it('of a question or a slot says how far it is', async () => {
    expect(await said('/lectures/full/questions/c-two/')).toMatchInlineSnapshot(
      `"Question 2 | Is two open? | open |  | Asked 5 March 2024 in the notes, which leave it open."`,
    );
    expect(await said('/lectures/full/questions/', 'b-three')).toMatchInlineSnapshot(
      `"Question 3 | Is three begun? | begun |  | Asked, and still open. One lead gathered."`,
    );
    expect(await said('/lectures/full/questions/d-one/')).toMatchInlineSnapshot(
      `"Question 1 | Is one answered? | complete |  | Asked 5 March 2024. Answered."`,
    );
    expect(await said('/lectures/full/questions/a-none/')).toMatchInlineSnapshot(
      `"Question | Has this a number? | open |  | Asked, and still open."`,
    );
    expect(await said('/lectures/full/summary/', 'b-first')).toMatchInlineSnapshot(
      `"Summary slot | First slot | complete |  | Written."`,
    );
    expect(await said('/lectures/full/summary/', 'a-second')).toMatchInlineSnapshot(
      `"Summary slot | Second slot | open |  | What else?"`,
    );
  });

  it('of a lecture, a part of it or a topic says what is there', async () => {
    expect(await said('/lectures/full/')).toMatchInlineSnapshot(
      `"Lecture | Full | begun |  | Ann Good and Bea Fine, Monday 4 March 2024"`,
    );
    expect(await said('/lectures/bare/')).toMatchInlineSnapshot(`"Lecture | Bare | open |  | "`);
    expect(await said('/lectures/full/questions/')).toMatchInlineSnapshot(
      `"Of “Full” | Questions | begun |  | Three questions are open, with one lead gathered."`,
    );
    expect(await said('/lectures/full/topics/first/')).toMatchInlineSnapshot(
      `"Topic | First topic | complete | companion | On the first."`,
    );
    expect(await said('/lectures/full/reading-list/', 'old2019')).toMatchInlineSnapshot(
      `"On the reading list | One Book & Another |  |  | Good & Fine, A Press, 2020"`,
    );
  });

  it('of a theorem has its title and its words, with formulas that are set', async () => {
    expect(await said('/lectures/full/talk/', 'thm-words')).toMatchInlineSnapshot(
      `"In “Talk” | Theorem 1 (Of x) |  |  | As (Good & Fine, 2020) says, it is so."`,
    );
    const { title, html = '' } = (await cardOf('/lectures/full/talk/', 'def-half', '/'))!;
    expect(title).toBe('Definition\u00a01');
    expect(html.replace(/ data-c="[^"]*"/g, '')).toMatch(
      /^<p>Let <span class="katex"[^]*data-tex="a < b"[^]*, and <span class="katex"[^]*This is one.<\/p>$/,
    );
    expect(html).toContain('data-tex="c = \\tfrac12 a."');
  });

  it('of a heading names the page that it stands on', async () => {
    expect(await said('/lectures/full/notes/', 'head--tail')).toMatchInlineSnapshot(
      `"On this page | Head & tail |  |  | "`,
    );
    expect(await said('/lectures/full/notes/', 'head--tail', '/')).toMatchInlineSnapshot(
      `"In “Notes” | Head & tail |  |  | "`,
    );
    expect(await said('/lectures/full/topics/first/', 'figure-2', '/')).toMatchInlineSnapshot(
      `"Page | First topic |  |  | "`,
    );
    expect(await said('/status/')).toBe('Page | Status |  |  | ');
    expect(await said('/nowhere/')).toBe('none');
  });
});

describe('the cards of a page', () => {
  const work = '/base/references/two2021/';
  const link = (to: string, where: string, words: string): string =>
    `<a href="${to}" class="cite" data-card="${where}">${words}</a>`;

  it('are one for each place that a marked link leads to, with all that is cited of it here', async () => {
    const html = `<p>${link(work, 'p. 1', 'Zett')} ${link('/base/glossary/axis/', '', 'the <em>axis</em>')} ${link(work, 'a &amp; b', 'Zett')} ${link(work, 'p. 1', 'Zett')} <a href="${work}">unmarked</a> ${link('/base/nowhere/', '', 'lost')}</p>`;
    const { html: described, cards } = await withCards(html, '/base/lectures/full/notes/');
    expect(cards.map(({ href, why }) => [href, why])).toEqual([
      [work, [{ text: 'Cited here: p. 1; a & b' }]],
      ['/base/glossary/axis/', []],
    ]);
    expect([...described.matchAll(/aria-describedby="[^"]*"/g)].map(String)).toEqual([
      'aria-describedby="card:0"',
      // What its words say already, its card does not say again.
      'aria-describedby="card:1:what"',
      'aria-describedby="card:0"',
      'aria-describedby="card:0"',
    ]);
  });

  it('say on the page of a question what its leads say of the work', async () => {
    const { cards } = await withCards(link(work, 'p. 1', 'Zett'), '/base/lectures/full/questions/b-three/');
    expect(cards[0]?.why).toEqual([
      { text: 'Cited here: p. 1' },
      { text: 'A lead here: A hint of Good and Fine (2020).' },
    ]);
  });
});
