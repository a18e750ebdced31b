import type { Heading } from 'mdast';
import { describe, expect, it } from 'vitest';
import { passageOf } from '../../../../src/content/markdown/structure/quotes.ts';
import { WHOLE } from '../../content.ts';
import { read } from '../../content/markdown/read.ts';
import { openSite } from '../../site.ts';

openSite({ 'site.yaml': `${WHOLE['site.yaml']}macros: { '\\WO': 'W_O' }\n` });
const { headingHtml, passageHtml, titleHtml } = await import('../../../../src/render/markdown/words-html.ts');

const withoutDrawing = (html = ''): string =>
  html.replace(
    /<span class="katex"[^>]* data-tex="([^"]*)">.*?<span class="katex-html".*?(?=[ .,?]|$)/gs,
    '{$1}',
  );

describe('a title', () => {
  it('is drawn with its marks, and nothing in it leads anywhere or is a tag', () => {
    expect(withoutDrawing(titleHtml('*A* **b** `c<d>` & [e](f) <i>', 'en'))).toBe(
      '<em>A</em> <strong>b</strong> <code translate="no">c&lt;d&gt;</code> &amp; [e](f) &lt;i&gt;',
    );
    expect(titleHtml('On $a<b$', 'en')).toContain('<span class="katex" translate="no" data-tex="a&lt;b">');
    expect(titleHtml('1. On $x$', 'en')).toMatch(/^1\. On <span/);
  });

  it('without marks has no HTML of its own', () => {
    expect(titleHtml('A & B', 'en')).toBeUndefined();
  });
});

describe('a passage', () => {
  const html = (text: string) => passageHtml(passageOf(read(text).tree.children[0]!), 'a.md');

  it('is drawn with its formulas', () => {
    expect(html('One & *two* $W_O^1$')).toMatch(
      /^One &amp; two <span class="katex" translate="no" data-tex="W_O\^1"><span class="katex-mathml"><math>/,
    );
  });

  it('is drawn with its macros written out', () => {
    expect(html('So $\\WO^1$')).toContain('data-tex="W_O^1"');
  });

  it('without one has no HTML of its own', () => {
    expect(html('One & *two* `x`')).toBeUndefined();
  });
});

describe('a heading', () => {
  const html = (text: string) => headingHtml((read(text).tree.children[0] as Heading).children, 'a.md');

  it('is drawn with what it is marked with', () => {
    expect(html('# On ==H~2~O== and 10^2^')).toBe('On <mark>H<sub>2</sub>O</mark> and 10<sup>2</sup>');
    expect(html('# On $\\WO$')).toContain('data-tex="W_O"');
  });
});
