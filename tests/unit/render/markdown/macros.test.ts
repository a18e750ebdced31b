import { expect, it } from 'vitest';
import { WHOLE } from '../../content.ts';
import { openSite } from '../../site.ts';

openSite({
  'site.yaml': `${WHOLE['site.yaml']}macros: { '\\RR': '\\mathbb{R}' }\n`,
  'lectures/a/notes.md':
    "---\nby: notes\nlede: In $\\RR$.\nmacros: { '\\sq': '#1^2' }\n---\n$$ \\sq{x} \\in \\RR $$ {#eq-a}\n",
});
const { context } = await import('../../../../src/content/context.ts');
const { renderText } = await import('../../../../src/render/markdown/render-text.ts');
const { renderInline } = await import('../../../../src/render/markdown/render-inline.ts');
const { plainMarkdown } = await import('../../../../src/render/machine/portable-markdown.ts');
const { cardOf } = await import('../../../../src/render/views/card-of.ts');

it('macros are written out on pages, in fields, in cards and in Markdown for other readers', async () => {
  const text = context().texts.get('lectures/a/notes.md')!;
  expect((await renderText(text)).html).toContain('data-tex="x^2 \\in \\mathbb{R}"');
  expect(await renderInline('In $\\RR$.', 'lectures/a/notes.md', 'lede')).toContain('data-tex="\\mathbb{R}"');
  expect((await cardOf('/lectures/a/notes/', 'eq-a', '/'))?.html).toContain(
    'data-tex="x^2 \\in \\mathbb{R}"',
  );
  const at = { path: 'lectures/a/notes.md', page: 'https://e.org/' };
  expect(plainMarkdown(text.tree, at, context())).toBe('$$\nx^2 \\in \\mathbb{R}\n\\tag{1}\n$$');
});
