import { expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite(EVERYTHING);
const { context } = await import('../../../../src/content/context.ts');
const { machinePages } = await import('../../../../src/render/machine/machine-pages.ts');
const { llmsText } = await import('../../../../src/render/machine/llms.ts');
const { licencesOf } = await import('../../../../src/render/machine/page-licences.ts');
const pages = machinePages(context());

it('the pages that machines read come lecture by lecture, each in the order of reading, then the glossary', () => {
  expect(pages.map(({ kind, address, title }) => [kind, address, title].join(' | '))).toMatchInlineSnapshot(`
    [
      "overview | /lectures/full/ | Full, Ann Good, Bea Fine",
      "abstract | /lectures/full/abstract/ | Abstract: Full",
      "topics | /lectures/full/topics/ | Topics: Full",
      "text | /lectures/full/topics/first/ | First topic: Full",
      "text | /lectures/full/topics/another/ | Second topic: Full",
      "notes | /lectures/full/notes/ | Notes: Full",
      "talk | /lectures/full/talk/ | Talk: Full",
      "summary | /lectures/full/summary/ | Summary: Full",
      "questions | /lectures/full/questions/ | Questions: Full",
      "question | /lectures/full/questions/d-one/ | Question 1: Full",
      "question | /lectures/full/questions/c-two/ | Question 2: Full",
      "question | /lectures/full/questions/b-three/ | Question 3: Full",
      "question | /lectures/full/questions/a-none/ | A question: Full",
      "reading-list | /lectures/full/reading-list/ | Reading list: Full",
      "references | /lectures/full/references/ | References: Full",
      "overview | /lectures/bare/ | Bare",
      "abstract | /lectures/bare/abstract/ | Abstract: Bare",
      "topics | /lectures/bare/topics/ | Topics: Bare",
      "notes | /lectures/bare/notes/ | Notes: Bare",
      "talk | /lectures/bare/talk/ | Talk: Bare",
      "summary | /lectures/bare/summary/ | Summary: Bare",
      "questions | /lectures/bare/questions/ | Questions: Bare",
      "reading-list | /lectures/bare/reading-list/ | Reading list: Bare",
      "references | /lectures/bare/references/ | References: Bare",
      "term | /glossary/axis/ | Axis",
      "term | /glossary/sparse-code/ | Sparse code",
    ]
  `);
});

it('llms.txt leads to every twin, with what stands there', () => {
  const says = new Map([
    ['/lectures/full/', 'A talk.'],
    ['/glossary/axis/', 'Nobody has explained it yet.'],
  ]);
  const text = llmsText(context(), says);
  expect(text.replace(/## Bare[^]*?\n\n(?=##)/, '')).toMatchInlineSnapshot(`
    "# Notes of C 1

    > What was said in a course.

    Notes of C 1, A course (A school, spring).

    Three voices speak: the notes as they were taken (and the speaker where quoted), the companion (what the editors add, each claim with a source), and nobody yet: what is open is marked open. Each file says whose words it holds (\`voice\`) and what may be done with them (\`licence\`). Citations lead to the page of the work.

    The companion: CC BY 4.0.

    ## Full, Ann Good, Bea Fine, 2024-03-04

    - [Full, Ann Good, Bea Fine](https://notes.example/base/lectures/full.md): A talk.
    - [Abstract: Full](https://notes.example/base/lectures/full/abstract.md)
    - [Topics: Full](https://notes.example/base/lectures/full/topics.md)
    - [First topic: Full](https://notes.example/base/lectures/full/topics/first.md)
    - [Second topic: Full](https://notes.example/base/lectures/full/topics/another.md)
    - [Notes: Full](https://notes.example/base/lectures/full/notes.md)
    - [Talk: Full](https://notes.example/base/lectures/full/talk.md)
    - [Summary: Full](https://notes.example/base/lectures/full/summary.md)
    - [Questions: Full](https://notes.example/base/lectures/full/questions.md)
    - [Is one answered?](https://notes.example/base/lectures/full/questions/d-one.md)
    - [Is two open?](https://notes.example/base/lectures/full/questions/c-two.md)
    - [Is three begun?](https://notes.example/base/lectures/full/questions/b-three.md)
    - [Has this a number?](https://notes.example/base/lectures/full/questions/a-none.md)
    - [Reading list: Full](https://notes.example/base/lectures/full/reading-list.md)
    - [References: Full](https://notes.example/base/lectures/full/references.md)

    ## Glossary

    - [Axis](https://notes.example/base/glossary/axis.md): Nobody has explained it yet.
    - [Sparse code](https://notes.example/base/glossary/sparse-code.md)

    ## Files

    - [references.bib](https://notes.example/base/references.bib)
    - [references.json](https://notes.example/base/references.json)
    - [feed.xml](https://notes.example/base/feed.xml)
    - [sitemap.xml](https://notes.example/base/sitemap.xml)
    "
  `);
  expect(text).toContain('\n## Bare\n\n- [Bare](https://notes.example/base/lectures/bare.md)\n');
  expect(text.match(/\.md\)/g)).toHaveLength(pages.length);
});

it('licences are told of the notes of the lecture and of the texts, not of the code', () => {
  expect(licencesOf(context().content, 'full')).toEqual([
    'The notes: MIT. (c) Cy Kind.',
    "Quoted words are Ann Good's.",
    'The companion: CC BY 4.0.',
  ]);
  expect(licencesOf(context().content, 'bare')).toEqual([
    'The notes: licence unknown.',
    'The companion: CC BY 4.0.',
  ]);
  expect(licencesOf(context().content, '')).toEqual(['The companion: CC BY 4.0.']);
});
