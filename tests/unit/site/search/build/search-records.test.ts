import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../../../src/site/search/build/search-records.ts';
import { onceOnly } from '../../../../../src/render/markdown/steps/formulas.ts';

const page = (main: string, attributes = 'data-search="section"'): string =>
  `<!doctype html><html lang="en"><body><header><nav><ol><li><a href="/l/">The lecture</a></li></ol></nav></header><main ${attributes}>${main}</main><footer>Foot</footer></body></html>`;
const shortly = (html: string): string[] =>
  recordsOf(html, '/p/').map(({ kind, url, title, under, text }) =>
    [kind, url, title, under.join(', '), text.replaceAll('\n', ' / ')].join(' | '),
  );

describe('recordsOf', () => {
  it('cuts a page at its headings and says what each stands under', () => {
    expect(
      shortly(
        page(
          '<h1>Notes</h1><p>Before.</p><div class="prose"><div class="headed"><h2 id="one">One</h2><a class="anchor" href="#one">#</a></div><p>First.</p><h3 id="two">Two</h3><p>Second</p><ul><li>and third</li></ul></div><p>After.</p>',
        ),
      ),
    ).toEqual([
      'section | /p/ | Notes | The lecture | Before.',
      'section | /p/#one | One | Notes, The lecture | First.',
      'section | /p/#two | Two | Notes, The lecture | Second / and third / After.',
    ]);
  });

  it('reads a formula as it was written, not as it is drawn, and goes on behind it', () => {
    const formula = `<span class="katex" data-tex="a_1">${onceOnly(katex.renderToString('a_1'))}</span>`;
    expect(
      shortly(page(`<h1>Notes</h1><p>Of ${formula} and ${formula}, <span>then</span> more.</p>`)),
    ).toEqual(['section | /p/ | Notes | The lecture | Of a_1 and a_1, then more.']);
  });

  it('makes a result of its own of what says its kind, and goes on after it', () => {
    expect(
      shortly(
        page(
          '<h1>Reading list</h1><ol><li><article id="k" data-search="reading"><h2><a href="/r/">A work</a></h2><p>Why.</p></article></li></ol><p>After.</p>',
        ),
      ),
    ).toEqual([
      'section | /p/ | Reading list | The lecture | After.',
      'reading | /p/#k | A work | Reading list, The lecture | Why.',
    ]);
  });

  it('leaves out what asks for it, controls, drawings and what opens over the page', () => {
    expect(
      shortly(
        page(
          '<h1>Summary</h1><section id="s" data-search="off"><h2 id="h">Open</h2><p>Ruled</p></section><button>Press</button><svg><text>Axis</text></svg><div popover><h2 id="card">Card</h2></div><p aria-hidden="true">Twice</p><nav>Next</nav><p>Kept<sup><a class="fn" href="#fn-1">1</a></sup> <a href="https://x.example">https://x.example</a></p>',
        ),
      ),
    ).toEqual(['section | /p/ | Summary | The lecture | Kept x.example']);
  });

  it('cuts at blocks, not at lines of the source, and parts what the page sets apart', () => {
    expect(
      shortly(
        page(
          '<h1>A</h1><p>One\n  sentence.</p><aside class="note"><span class="note-title">Inferred</span> It serves.</aside><div role="img" aria-label="Axes"><span>0</span><span>1</span></div><p>Its page is at <a href="https://www.x.example/a">https://www.x.example/a</a>, and more. <a href="https://y.example">https://y.example</a></p>',
        ),
      ),
    ).toEqual([
      'section | /p/ | A | The lecture | One sentence. / Inferred: It serves. / Its page is at x.example, and more.',
    ]);
  });

  it('writes a formula once, as in TeX', () => {
    const katex = (inner: string): string =>
      `<span class="katex" data-tex="${inner}"><span class="katex-mathml"><math><mi>W</mi></math></span><span class="katex-html" aria-hidden="true">WQK</span></span>`;
    expect(
      shortly(
        page(
          `<h1>A</h1><p>The matrix ${katex('W_{QK}')}, and <span class="katex-display">${katex('x^2')}</span>.</p>`,
        ),
      ),
    ).toEqual(['section | /p/ | A | The lecture | The matrix W_QK, and / x^2 / .']);
  });

  it('reads other names, keeps a page without text, and knows nothing of a page without a kind', () => {
    const [record] = recordsOf(
      page(
        '<h1>Term</h1>',
        'data-search="term" data-search-also="IOI|other" data-search-by="Ada B|C D" data-search-uses="3"',
      ),
      '/t/',
    );
    expect(record).toMatchObject({
      kind: 'term',
      also: ['IOI', 'other'],
      by: ['Ada B', 'C D'],
      uses: 3,
      text: '',
      page: true,
    });
    expect(recordsOf(page('<h1>Print</h1>', ''), '/p/')).toEqual([]);
    expect(recordsOf(page('<h1>Odd</h1>', 'data-search="odd"'), '/p/')).toEqual([]);
  });
});
