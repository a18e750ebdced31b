import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite({
  ...EVERYTHING,
  'references.bib': `${EVERYTHING['references.bib']}
@online{gone, author = {Away, Ann}, title = {Gone [1] with *signs*}, url = {https://gone.example/a_b}, archiveurl = {https://web.archive.org/web/1/https://gone.example/}}
@online{moved, author = {Away, Bo}, title = {Moved}, url = {https://moved.example/}}
`,
  'lectures/bare/notes.mdx': `---
by: companion
---
[@moved; @gone], [a file](../full/abstract.md), [an anchor](#own), [root](/status/).[^a]

[^a]: A foot.

![A line](figures/line.svg)

<Figure name="induction-path">
  Its caption.
</Figure>

<Figure name="lens-path" />

:::answer
Two.
:::

> [!WARNING]
> Mind [@moved].

:::info{title="What *is* known"}
- a
:::

:::details{summary="More"}
So.
:::

==So== is H~2~O, 2^10^, :kbd[--K] and :abbr[A]{title="B & C"}.

::::exercise{#exr-b title="Of $x$"}
Try @exr-b.
::::

:::solution
- So.
:::

:::proof
Thus.
:::

Word
: what

- [x] done

## Own
`,
  'lectures/bare/figures/line.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><path d="M0 0L1 1"/></svg>',
  'links.json': JSON.stringify({
    'https://gone.example/a_b': { asked: '2024-02-03', status: 404 },
    'https://moved.example/': { asked: '2024-02-03', status: 200, moved: 'https://new.example/' },
  }),
}); // prettier-ignore
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
  it('a question has its leads, or its answer', () => {
    expect(body('/lectures/full/questions/b-three/')).toMatchInlineSnapshot(`
      "Open, with leads.

      ## Leads, not weighed yet

      *By the companion.*

      - [Zett, 2021a](https://notes.example/base/references/two2021/), Figure 1: A hint of [Good and Fine (2020)](https://notes.example/base/references/one2020/).

      ## Works cited on this page

      - Good, A., & Fine, B. (2020). One Book & Another. A Press. [one2020](https://notes.example/base/references/one2020/)
      - Zett, Z. (2021a). Two. Journal of Names. https://doi.org/10.1000/182 [two2021](https://notes.example/base/references/two2021/)
      "
    `);
    expect(body('/lectures/full/questions/d-one/')).toMatchInlineSnapshot(`
      "Asked 5 March 2024. Answered.

      ## Answer

      *By the speaker.*

      Yes ([Good & Fine, 2020, p. 7](https://notes.example/base/references/one2020/)).

      ## Works cited on this page

      - Good, A., & Fine, B. (2020). One Book & Another. A Press. [one2020](https://notes.example/base/references/one2020/)
      "
    `);
  });

  it('a reading list does not list its works again', () => {
    expect(body('/lectures/full/reading-list/')).toMatchInlineSnapshot(`
      "## Two

      Zett, Z. (2021a). Two. Journal of Names. https://doi.org/10.1000/182 [two2021](https://notes.example/base/references/two2021/)

      Read: Part 1. Recommended by Ann Good.

      By the companion: On [sparse code](https://notes.example/base/glossary/sparse-code/)

      ## One Book & Another

      Good, A., & Fine, B. (2020). One Book & Another. A Press. [one2020](https://notes.example/base/references/one2020/)

      Sent as: “look”.
      "
    `);
  });

  it('the references of a lecture lists each work once', () => {
    const keys = [...body('/lectures/full/references/').matchAll(/^- .* \[(\w+)\]/gm)].map(([, key]) => key);
    expect(keys).toEqual(['one2020', 'two2021', 'three2021']);
  });

  it('a topic says what to read next', () => {
    expect(body('/lectures/full/topics/first/')).toMatchInlineSnapshot(`
      "On the *first*.

      You will be able to say:

      - why *it* is
      - how it goes

      *By the companion.*

      A [Sparse Code](https://notes.example/base/glossary/sparse-code/) and [Notes](https://notes.example/base/lectures/full/notes/#head--tail).

      ## What to read next

      - Zett, Z. (2021b, July). Three. https://www.x.example/three [three2021](https://notes.example/base/references/three2021/), Part 2: Says why.
      "
    `);
  });

  it('a text with figures, notes and answers is plain, its links whole, its works where they lead now', () => {
    expect(body('/lectures/bare/notes/')).toMatchInlineSnapshot(`
      "*By the companion.*

      ([A. Away, n.d.](https://notes.example/base/references/gone/); [B. Away, n.d.](https://notes.example/base/references/moved/)), [a file](https://notes.example/base/lectures/full/abstract/), [an anchor](https://notes.example/base/lectures/bare/notes/#own), [root](https://notes.example/base/status/). (note 1)

      > **Note 1.** A foot.

      [Picture: A line](https://notes.example/base/lectures/bare/notes/)

      **Figure 1.** Its caption.

      [See this figure on the page](https://notes.example/base/lectures/bare/notes/)

      > **Answer.** Two.

      > [!WARNING]
      > Mind ([B. Away, n.d.](https://notes.example/base/references/moved/)).

      > [!NOTE]
      > **What *is* known**
      >
      > - a

      > **More**
      >
      > So.

      <mark>So</mark> is H<sub>2</sub>O, 2<sup>10</sup>, <kbd>--K</kbd> and <abbr title="B &amp; C">A</abbr>.

      > **Exercise 1** (Of $x$). Try [Exercise 1](https://notes.example/base/lectures/bare/notes/#exr-b).

      > **Solution to Exercise 1**.
      >
      > - So.

      *Proof.* Thus. ∎

      Word
      :   what

      - [x] done

      ## Own

      ## Works cited on this page

      - Away, A. (n.d.). Gone \\[1\\] with \\*signs\\*. https://gone.example/a_b (gone; archived copy: <https://web.archive.org/web/1/https://gone.example/>) [gone](https://notes.example/base/references/gone/)
      - Away, B. (n.d.). Moved. https://moved.example/ (moved to <https://new.example/>) [moved](https://notes.example/base/references/moved/)
      "
    `);
  });
});
