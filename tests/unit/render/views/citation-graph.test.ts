import { expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite({
  ...EVERYTHING,
  'lectures/full/talk.md': '---\nby: notes\n---\nIt adds up, by [@eq-sum; @sec-why], and @eq-own is its own.\n\n$$ b $$ {#eq-own}\n',
  'lectures/full/topics/another.md': '---\ntitle: Second topic\norder: 2\nlede: See @eq-sum.\n---\n## Why it adds {#sec-why}\n\n$$ a $$ {#eq-sum}\n',
}); // prettier-ignore
const { citings, uses } = await import('../../../../src/render/views/citation-graph.ts');

it('every place that cites a work leads back to itself, page after page', async () => {
  expect((await citings()).map(({ key, href, where, sentence }) => [key, href, where, sentence].join(' | ')))
    .toMatchInlineSnapshot(`
    [
      "one2020 | /base/lectures/full/#cite | Overview | How to cite these notes.",
      "one2020 | /base/lectures/full/abstract/#cite-one2020-1 | Abstract | One sentence (Good & Fine, 2020).",
      "one2020 | /base/lectures/full/notes/#cite-one2020-1 | Notes | Two works (Good & Fine, 2020, p. 3; Zett, 2021a).",
      "two2021 | /base/lectures/full/notes/#cite-two2021-1 | Notes | Two works (Good & Fine, 2020, p. 3; Zett, 2021a).",
      "two2021 | /base/lectures/full/notes/#cite-two2021-2 | Notes | A note with (Zett, 2021a).",
      "three2021 | /base/lectures/full/topics/first/#further-1 | Topic: First topic, Part 2 | Says why.",
      "one2020 | /base/lectures/full/questions/b-three/#b-three-lead-1-cite-one2020-1 | Question 3 | A hint of Good and Fine (2020).",
      "two2021 | /base/lectures/full/questions/b-three/#b-three-lead-1 | Question 3, Figure 1 | A hint of Good and Fine (2020).",
      "one2020 | /base/lectures/full/questions/d-one/#d-one-cite-one2020-1 | Question 1 | Yes (Good & Fine, 2020, p. 7).",
      "two2021 | /base/glossary/sparse-code/#cite-two2021-1 | Glossary: sparse code | Few at a time (Zett, 2021a).",
      "two2021 | /base/lectures/full/reading-list/#two2021 | Reading list | On sparse code",
      "one2020 | /base/lectures/full/reading-list/#one2020 | Reading list | “look”",
      "one2020 | /base/references/two2021/#note-two2021-cite-one2020-1 | About Zett, 2021a | Read Good and Fine (2020) first.",
    ]
  `);
});

it('a place knows its page, and the lecture that the page belongs to', async () => {
  const [first] = await citings();
  expect(first).toMatchObject({ address: '/lectures/full/', slug: 'full', lecture: 'Full' });
  const term = (await citings()).find(({ where }) => where.startsWith('Glossary'));
  expect(term).toMatchObject({ address: '/glossary/sparse-code/', slug: '' });
  expect(term).not.toHaveProperty('lecture');
});

it('every place that leads to another page leads back to itself: by the name of the page, or by that of something on it', async () => {
  expect(
    (await uses()).map(({ target, href, where, sentence, by = [] }) =>
      [target, href, where, sentence, by].flat().join(' | '),
    ),
  ).toMatchInlineSnapshot(`
    [
      "/glossary/sparse-code/ | /base/lectures/full/notes/#lede-to-sparse-code-1 | Notes | As they were, see sparse code.",
      "/glossary/sparse-code/ | /base/lectures/full/notes/#to-sparse-codes-1 | Notes | Two works (Good & Fine, 2020, p. 3; Zett, 2021a). A word of sparse codes here.",
      "/lectures/full/topics/another/ | /base/lectures/full/talk/ | Talk | It adds up, by Equation 1 (Second topic) and Why it adds, and Equation 1 is its own. | Equation 1",
      "/lectures/full/topics/another/ | /base/lectures/full/talk/ | Talk | It adds up, by Equation 1 (Second topic) and Why it adds, and Equation 1 is its own. | Why it adds",
      "/glossary/sparse-code/ | /base/lectures/full/topics/first/#to-sparse-code-1 | Topic: First topic | A Sparse Code and Notes.",
      "/lectures/full/notes/ | /base/lectures/full/topics/first/#to-notes-1 | Topic: First topic | A Sparse Code and Notes.",
      "/glossary/sparse-code/ | /base/lectures/full/reading-list/#two2021-companion-to-sparse-code-1 | Reading list | On sparse code",
    ]
  `);
});
