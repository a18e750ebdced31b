import { describe, expect, it } from 'vitest';
import { notesWith } from '../../content.ts';
import { openSite } from '../../site.ts';

const topic = (order: number, body: string): string =>
  `---\ntitle: Long title ${order}\nshort: Topic ${order}\norder: ${order}\nlede: L\nby: companion\n---\n${body}`;

openSite({
  ...notesWith(
    [
      '## Why *it* works {#sec-why}',
      '$$ a $$ {#eq-a}\n\n$$ b $$ {#eq-b}\n\n$$ c $$ {#eq-c}',
      'One: @eq-a and @sec-why.',
      'Two: [@eq-a; @eq-b].',
      'Three: [see @eq-a; @eq-b; @eq-c, *left*].',
      'Four: [@eq-a; @eq-b; @eq-c].',
      'Five: [-@eq-a], [@sec-why; @eq-a] and @eq-c [right].',
      "Six: @eq-a's and @fig-lens-path.",
    ].join('\n\n'),
  ),
  'lectures/a/topics/one.mdx': topic(
    1,
    '<Figure name="lens-path">\nC\n</Figure>\n\nSee @eq-b, @fig-lens-path and @sec-why.\n',
  ),
});
const { context } = await import('../../../../src/content/context.ts');
const { renderText } = await import('../../../../src/render/markdown/render-text.ts');
const { cardOf } = await import('../../../../src/render/views/card-of.ts');
const { plainMarkdown } = await import('../../../../src/render/machine/portable-markdown.ts');

const text = (path: string) => context().texts.get(`lectures/a/${path}`)!;
const html = async (path: string): Promise<string> => (await renderText(text(path))).html;
/** The paragraph that begins with a word, without tags, a space for one that does not break. */
const paragraph = async (word: string): Promise<string> =>
  new RegExp(`<p>${word}: .*?</p>`)
    .exec(await html('notes.md'))![0]
    .replace(/<[^>]*>/g, '')
    .replaceAll('\u00a0', ' ');

describe('a reference', () => {
  it.each([
    ['One', 'One: Equation 1 and Why it works.'],
    ['Two', 'Two: Equations 1 and 2.'],
    ['Three', 'Three: see Equation 1, Equation 2 and Equation 3, left.'],
    ['Four', 'Four: Equations 1, 2 and 3.'],
    ['Five', 'Five: 1, Why it works and Equation 1 and Equation 3, right.'],
    ['Six', 'Six: Equation 1’s and Figure 1 (Topic 1).'],
  ])('is said as a sentence needs it: %s', async (word, said) => {
    expect(await paragraph(word)).toBe(said);
  });

  it('is a link with a card, and says for paper on which page it stands', async () => {
    expect(await html('notes.md')).toContain(
      '<a href="/base/lectures/a/notes/#eq-a" class="label" data-card="" data-on="Notes">Equation\u00a01</a>',
    );
    expect(await html('notes.md')).toContain(
      '<a href="/base/lectures/a/topics/one/#figure-1" class="label" data-card="">Figure\u00a01 (Topic 1)</a>',
    );
  });

  it('is a link in Markdown for other readers', () => {
    const at = { path: 'lectures/a/topics/one.mdx', page: 'https://e.org/' };
    expect(plainMarkdown(text('topics/one.mdx').tree, at, context())).toContain(
      'See [Equation\u00a02 (Notes)](https://notes.example/base/lectures/a/notes/#eq-b), [Figure\u00a01](https://notes.example/base/lectures/a/topics/one/#figure-1) and [Why it works](https://notes.example/base/lectures/a/notes/#sec-why).',
    );
  });
});

describe('the card of what has a key', () => {
  it('holds the thing itself', async () => {
    const card = await cardOf('/lectures/a/notes/', 'eq-a', '/lectures/a/topics/one/');
    expect(card).toMatchObject({ what: 'In “Notes”', title: 'Equation\u00a01' });
    expect(card?.html).toContain('data-tex="a"');
    expect(await cardOf('/lectures/a/topics/one/', 'figure-1', '/lectures/a/topics/one/')).toMatchObject({
      what: 'On this page',
      title: 'Figure\u00a01',
      text: 'C',
    });
  });
});
