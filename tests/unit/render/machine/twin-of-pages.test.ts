import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite(EVERYTHING);
const { context } = await import('../../../../src/content/context.ts');
const { machinePages } = await import('../../../../src/render/machine/machine-pages.ts');
const { twinOf } = await import('../../../../src/render/machine/twin.ts');
const twin = (address: string, changed?: string): string =>
  twinOf(
    machinePages(context()).find((page) => page.address === address)!,
    context(),
    changed,
  );
/** A twin without its front matter and its first heading. */
const body = (address: string): string => twin(address).replace(/^---\n[^]*?\n---\n\n# .*\n\n?/, '');

describe('the twin of', () => {
  it('a page of notes says whose they are, and lists its works once', () => {
    expect(twin('/lectures/full/notes/', '2024-03-09')).toMatchInlineSnapshot(`
      "---
      title: "Notes: Full"
      address: https://notes.example/base/lectures/full/notes/
      lecture: Full – with a second title
      speakers:
        - Ann Good
        - Bea Fine
      date: 2024-03-04
      voice: notes
      licence:
        - "The notes: MIT. (c) Cy Kind."
        - Quoted words are Ann Good's.
        - "The companion: CC BY 4.0."
      changed: 2024-03-09
      file: content/lectures/full/notes.md
      ---

      # Notes

      As they were, see [sparse code](https://notes.example/base/glossary/sparse-code/).

      *From the notes.*

      ## Head & tail

      Two works ([Good & Fine, 2020, p. 3](https://notes.example/base/references/one2020/); [Zett, 2021a](https://notes.example/base/references/two2021/)). A word of [sparse codes](https://notes.example/base/glossary/sparse-code/) here.

      > **Side note: Aside.** A note with ([Zett, 2021a](https://notes.example/base/references/two2021/)).

      ### Deep

      #### Too deep

      ## Works cited on this page

      - Good, A., & Fine, B. (2020). One Book & Another. A Press. [one2020](https://notes.example/base/references/one2020/)
      - Zett, Z. (2021a). Two. Journal of Names. https://doi.org/10.1000/182 [two2021](https://notes.example/base/references/two2021/)
      "
    `);
  });

  it('a bare lecture says what nobody knows', () => {
    expect(twin('/lectures/bare/').split('- [')[0]).toMatchInlineSnapshot(`
      "---
      title: Bare
      address: https://notes.example/base/lectures/bare/
      lecture: Bare
      speakers: []
      licence:
        - "The notes: licence unknown."
        - "The companion: CC BY 4.0."
      ---

      # Bare

      The notes do not name the speaker. Date unknown.

      Notes taken by somebody whom nobody has named yet.

      "
    `);
    expect(body('/lectures/bare/abstract/')).toBe('Open: nobody has written this down yet.\n');
    expect(body('/lectures/bare/questions/')).toBe('');
    expect(body('/lectures/bare/reading-list/')).toBe('');
  });

  it('a whole lecture leads to the twins of its parts', () => {
    expect(body('/lectures/full/')).toMatchInlineSnapshot(`
      "Ann Good, Here, There; Bea Fine. 4 March 2024.

      Notes taken by Cy Kind, 5 March 2024.

      - [Abstract](https://notes.example/base/lectures/full/abstract.md)
      - [Topics](https://notes.example/base/lectures/full/topics.md)
      - [Notes](https://notes.example/base/lectures/full/notes.md)
      - [Talk](https://notes.example/base/lectures/full/talk.md)
      - [Summary](https://notes.example/base/lectures/full/summary.md)
      - [Questions](https://notes.example/base/lectures/full/questions.md)
      - [Reading list](https://notes.example/base/lectures/full/reading-list.md)
      - [References](https://notes.example/base/lectures/full/references.md)

      ## Works cited on this page

      - Good, A., & Fine, B. (2020). One Book & Another. A Press. [one2020](https://notes.example/base/references/one2020/)
      "
    `);
  });

  it('a summary tells the written slots and the open ones, in their order', () => {
    expect(body('/lectures/full/summary/')).toMatchInlineSnapshot(`
      "## First slot

      *By the companion.*

      Said.

      Written by M, 7 March 2024.

      ## Second slot

      Open: nobody has written it yet. What else?
      "
    `);
  });

  it('a list of questions or topics leads to each of them, in their order', () => {
    expect(body('/lectures/full/questions/')).toMatchInlineSnapshot(`
      "## [Is one answered?](https://notes.example/base/lectures/full/questions/d-one.md)

      Asked 5 March 2024. Answered.

      ## [Is two open?](https://notes.example/base/lectures/full/questions/c-two.md)

      Asked 5 March 2024. Open: nobody has answered yet.

      ## [Is three begun?](https://notes.example/base/lectures/full/questions/b-three.md)

      Open, with leads.

      ## [Has this a number?](https://notes.example/base/lectures/full/questions/a-none.md)

      Open: nobody has answered yet.
      "
    `);
    expect(body('/lectures/full/topics/')).toMatchInlineSnapshot(`
      "- [First topic](https://notes.example/base/lectures/full/topics/first.md)

      - [Second topic](https://notes.example/base/lectures/full/topics/another.md)
      "
    `);
  });
});
