import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite({
  ...EVERYTHING,
  'lectures/bare/talk.md': `---
by: speaker
---
Said.[^1]

\`\`\`
:::note{title="None"}
\`\`\`

[^1]: By the speaker.
`,
});
const { allTerms } = await import('../../../../src/render/views/terms.ts');
const { sectionOf, leadOf } = await import('../../../../src/render/views/sections.ts');
const plain = (html = ''): string => html.replace(/<[^>]*>/g, '');

describe('terms', () => {
  it('come by name, capitals or not, with their first sentence and every place that uses them', async () => {
    const [axis, sparse] = (await allTerms()).map(({ view }) => view);
    const { usedIn, ...view } = sparse!;
    expect(view).toMatchInlineSnapshot(`
      {
        "aliases": [
          "sparse codes",
        ],
        "heading": "Sparse code",
        "href": "/base/glossary/sparse-code/",
        "id": "sparse-code",
        "name": "sparse code",
        "short": "Few at a time (Zett, 2021a).",
        "voice": "companion",
      }
    `);
    expect(usedIn.map(({ href }) => href)).toEqual([
      '/base/lectures/full/notes/#lede-to-sparse-code-1',
      '/base/lectures/full/notes/#to-sparse-codes-1',
      '/base/lectures/full/topics/first/#to-sparse-code-1',
      '/base/lectures/full/reading-list/#two2021-companion-to-sparse-code-1',
    ]);
    expect(axis).toEqual({
      id: 'axis',
      href: '/base/glossary/axis/',
      name: 'Axis',
      heading: 'Axis',
      aliases: [],
      short: 'Nobody has explained it yet.',
      usedIn: [],
    });
  });
});

describe('a section', () => {
  it('counts its side notes and shows its headings, but the deepest', async () => {
    const { filled, by, ledeHtml, headings, notes } = await sectionOf('full', 'notes');
    expect({ filled, by, notes, lede: plain(ledeHtml) }).toEqual({
      filled: true,
      by: 'notes',
      notes: 1,
      lede: 'As they were, see sparse code.',
    });
    expect(headings.map(({ depth, id, text }) => [depth, id, text])).toEqual([
      [2, 'head--tail', 'Head & tail'],
      [3, 'deep', 'Deep'],
    ]);
  });

  it('counts neither footnotes, which are its own, nor what stands in code', async () => {
    expect(await sectionOf('bare', 'talk')).toMatchObject({ filled: true, notes: 0 });
  });

  it('is open without a file, and with one that holds no words', async () => {
    expect(await sectionOf('bare', 'notes')).toEqual({ filled: false, headings: [], notes: 0 });
    expect(await sectionOf('full', 'talk')).toMatchObject({ filled: false, by: 'notes', notes: 0 });
  });

  it('leads with whole sentences of the first paragraph, as many as there is room for', async () => {
    expect(await leadOf('full', 1)).toBe('One sentence (Good & Fine, 2020).');
    expect(await leadOf('full', 720)).toBe('One sentence (Good & Fine, 2020). Another one.');
    expect(await leadOf('bare', 720)).toBeUndefined();
  });
});
