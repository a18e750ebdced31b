import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite({
  ...EVERYTHING,
  'lectures/bare/questions/z.md': '---\ntitle: Bare?\nasked_by: notes\n---\n',
  'lectures/bare/questions/y.md':
    "---\ntitle: Whole?\nnumber: 9\nasked: 2024-03-05\nprompt: What first?\nlines: 6\ngood: { title: Good, text: Says *why*. }\nleads_note: 'Weigh [@one2020].'\nleads_by: companion\nleads:\n  - { cite: two2021, text: First. }\n  - { cite: old2019, locator: p. 2, text: 'Second [@two2021].' }\n---\n",
});
const { allQuestions, questionsOf, sayQuestions } = await import('../../../../src/render/views/questions.ts');
const { saysOf } = await import('../../../../src/render/views/page-summaries.ts');
const names = (questions: { slug: string; id: string }[]): string[] =>
  questions.map(({ slug, id }) => `${slug}/${id}`);

describe('questions', () => {
  it('come open ones first, then by lecture and number, those without a number last', async () => {
    expect(names(await allQuestions())).toEqual([
      'bare/y',
      'bare/z',
      'full/c-two',
      'full/b-three',
      'full/a-none',
      'full/d-one',
    ]);
  });

  it('of a lecture come by number, answered or not', async () => {
    expect(names(await questionsOf('full'))).toEqual([
      'full/d-one',
      'full/c-two',
      'full/b-three',
      'full/a-none',
    ]);
    expect(await questionsOf('nobody')).toEqual([]);
  });

  it('say who asked, when, and how far the answer is', async () => {
    expect((await allQuestions()).map(({ id, view }) => `${id}: ${view.state}. ${view.standing}`))
      .toMatchInlineSnapshot(`
        [
          "y: begun. Asked 5 March 2024, open since.",
          "z: open. Asked in the notes, which leave it open.",
          "c-two: open. Asked 5 March 2024 in the notes, which leave it open.",
          "b-three: begun. Asked, and still open.",
          "a-none: open. Asked, and still open.",
          "d-one: complete. Asked 5 March 2024.",
        ]
      `);
    expect((await saysOf()).get('/lectures/full/questions/d-one/')).toBe('Asked 5 March 2024.');
  });

  it('know no more of a bare one than its title', async () => {
    const { answer: _, ...view } = (await questionsOf('bare'))[1]!.view;
    expect(view).toMatchInlineSnapshot(`
      {
        "edit": "https://github.com/example/notes/edit/main/content/lectures/bare/questions/z.md",
        "file": "content/lectures/bare/questions/z.md",
        "href": "/base/lectures/bare/questions/z/",
        "id": "z",
        "leads": [],
        "lecture": {
          "href": "/base/lectures/bare/",
          "text": "Bare",
        },
        "lines": 4,
        "short": "Bare?",
        "standing": "Asked in the notes, which leave it open.",
        "state": "open",
        "title": "Bare?",
      }
    `);
  });

  it('know everything of a whole one, each lead with a place of its own', async () => {
    const { answer, leads, ...view } = (await questionsOf('bare'))[0]!.view;
    expect(view).toMatchInlineSnapshot(`
      {
        "asked": "2024-03-05",
        "edit": "https://github.com/example/notes/edit/main/content/lectures/bare/questions/y.md",
        "file": "content/lectures/bare/questions/y.md",
        "goodHtml": "Says <em>why</em>.",
        "goodTitle": "Good",
        "href": "/base/lectures/bare/questions/y/",
        "id": "y",
        "leadsBy": "companion",
        "leadsNoteHtml": "Weigh <span class="citation">(<a href="/base/references/one2020/" class="cite" id="y-leads-cite-one2020-1" data-card="">Good &#x26; Fine, 2020</a>)</span>.",
        "lecture": {
          "href": "/base/lectures/bare/",
          "text": "Bare",
        },
        "lines": 6,
        "number": 9,
        "prompt": "What first?",
        "short": "Question 9",
        "standing": "Asked 5 March 2024, open since.",
        "state": "begun",
        "title": "Whole?",
      }
    `);
    expect(
      leads.map(({ id, work, locator, html }) =>
        [id, work.key, locator, html.replace(/<.*?>/g, '')].join(' | '),
      ),
    ).toMatchInlineSnapshot(`
      [
        "y-lead-1 | two2021 |  | First.",
        "y-lead-2 | one2020 | p. 2 | Second (Zett, 2021a).",
      ]
    `);
    expect(decodeURIComponent(JSON.stringify(answer))).toMatchInlineSnapshot(`
      "{"href":"https://github.com/example/notes/issues/new?title=Answer:+Whole?&body=Page:+https://notes.example/base/lectures/bare/questions/y/
      File:+\`content/lectures/bare/questions/y.md\`

      The+answer,+with+a+source+for+each+claim.+It+goes+into+that+file,+in+this+form:

      \`\`\`markdown
      ---
      #+the+fields+that+are+there+stay
      by:+companion
      ---

      The+answer+[@key-in-references-bib].
      \`\`\`

      A+work+that+is+not+in+\`references.bib\`+yet,+as+BibTeX:

      \`\`\`bibtex

      \`\`\`
      ","field":"body"}"
    `);
  });
});

it('all questions are counted, and the open ones among them', () => {
  const said = (...states: ('open' | 'begun' | 'complete')[]): string =>
    sayQuestions(states.map((state) => ({ state })));
  expect([
    said(),
    said('open', 'begun'),
    said('open', 'begun', 'complete'),
    said('complete', 'complete'),
  ]).toEqual([
    'Nobody has asked anything yet.',
    'Two questions, still open.',
    'Three questions; 2 still open.',
    'Two questions; all are answered.',
  ]);
});
