import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { notesWith } from '../../content.ts';
import { openSite } from '../../site.ts';

openSite({
  ...notesWith(
    [
      '<a name="Old"></a>\n\n## A heading',
      '[there](#Old)',
      '<table><tr><td align="right">a</td><td rowspan=2><ul><li>b</ul></td></tr></table>',
      '<figure>\n<img src="figures/line.svg" width="300" alt="It rises">\n<figcaption>A *line*</figcaption>\n</figure>',
      '<details open><summary>More</summary>\n\nSo.\n\n</details>',
      '<iframe src="https://example.org"></iframe> <b onclick="x()">b</b>',
    ].join('\n\n'),
  ),
  'lectures/a/figures/line.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><path d="M0 0L1 1"/></svg>',
});
const { context } = await import('../../../../src/content/context.ts');
const { renderText } = await import('../../../../src/render/markdown/render-text.ts');
const { plainMarkdown } = await import('../../../../src/render/machine/portable-markdown.ts');
const { parse } = await import('../../../../src/content/markdown/syntax.ts');
const { structure } = await import('../../../../src/content/markdown/structure/read-structure.ts');
const notes = context().texts.get('lectures/a/notes.md')!;
const html = (await renderText(notes)).html.replace(/\n/g, '');

describe('HTML on a page', () => {
  it.each([
    ['a place in a heading', '<h2 id="a-heading"><span id="Old"></span>A heading</h2>'],
    ['a link to it', '<a href="/base/lectures/a/notes/#Old" data-card="">there</a>'],
    ['a table without a head', '<table><tbody><tr><td class="to-right">a</td><td rowspan="2"><ul>'],
    ['a figure without a number', '<figcaption class="beside"><section class="note"><p>A <em>line</em></p>'],
    ['an image as wide as its tag says', '&#x22;style&#x22;:&#x22;width: 300px&#x22;'],
    ['what is unfolded', '<details class="fold details" open><summary>More</summary>'],
    ['a tag that is refused, as words', '<span class="fault">&#x3C;iframe src=“https://example.org”></span>'],
    ['a tag without what its attribute runs', '<strong>b</strong>'],
  ])('is %s', (_, wanted) => {
    expect(html).toContain(wanted);
  });

  it('is Markdown for those who read that', () => {
    const said = plainMarkdown(
      notes.tree,
      { path: notes.source.path, page: '/lectures/a/notes/' },
      context(),
    );
    expect(said).toContain('| a | b |');
    expect(said).not.toMatch(/span|iframe|Old"/);
  });
});

const TAGS =
  'a b i u s br hr p div span sub sup kbd code pre ul ol li dl dt dd table tr td th thead tbody caption details summary figure figcaption img h1 h3 blockquote center font script style iframe svg math form input template base link meta object embed textarea title noscript select plaintext Figure x-y'.split(
    ' ',
  );
const ATTRIBUTES = [
  'id="x"',
  'name=y',
  'href="https://example.org/"',
  'href="javascript:x()"',
  'src="x.png"',
  'src="data:text/html,x"',
  'style="position:fixed"',
  'onclick="x()"',
  'ONERROR=x()',
  'class="fault"',
  'width=9%',
  'width="9;x"',
  'colspan=3',
  'open',
  'start=-1',
  'type=i',
  'value="3;x"',
  'reversed',
  'lang=he',
  'lang="x y"',
  'dir="rtl"',
  'align="><script>"',
  "title='<img onerror=x>'",
  'srcdoc=x',
];
const tag = fc
  .tuple(
    fc.constantFrom('<', '</', '<'),
    fc.constantFrom(...TAGS),
    fc.array(fc.constantFrom(...ATTRIBUTES), { maxLength: 2 }),
    fc.constantFrom('>', '>', '/>'),
  )
  .map(
    ([open, name, attributes, end]) => open + [name, ...(open === '</' ? [] : attributes)].join(' ') + end,
  );
const piece = fc.oneof(
  { weight: 5, arbitrary: tag },
  fc.constantFrom(
    'word',
    ' *so* ',
    '\n',
    '\n\n',
    '\n\n- ',
    '\n> ',
    '\n# ',
    '| a |\n|-|\n| ',
    '$x^2$',
    '<!-- c -->',
    '<!--',
    '-->',
    '<![CDATA[',
    '&lt;b&gt;',
    '\n---\n',
    '    ',
    ':::tip\n',
    '\n:::\n',
  ),
);

const ALLOWED = new Set(
  `html head body a abbr b blockquote br cite code copy-button button output dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6 hr
   kbd li mark ol p pre q s section small span strong sub summary sup table tbody td tfoot th thead tr u ul var img input svg`.split(
    /\s+/,
  ),
);
const MINE =
  /^(?:id|class|href|title|rel|role|aria-[a-z]+|data-[a-z-]+|tabindex|translate|style|rowspan|colspan|start|reversed|value|open|type|lang|dir|__astro_image_)$/;

describe('whatever HTML is written', () => {
  it('leaves on a page only what may stand there, and is named by the check where it is not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 14 }), async (pieces) => {
        const text = pieces.join('');
        const tree = parse(text, 'md');
        const read = structure(tree, text, '', () => false);
        const made = await renderText({ ...notes, text, tree, structure: read });
        // Formulas are KaTeX's.
        const shown = made.html
          .replace(/<span class="katex(?:-display)?".*?<\/math><\/span>.*?(?=<\/(?:p|li|td|h\d)>|$)/gs, '')
          .replace(/<span class="katex-error"[^>]*>/g, '<span>');
        visit(fromHtml(shown), 'element', ({ tagName, properties }) => {
          expect([...ALLOWED]).toContain(tagName);
          for (const name of Object.keys(properties).filter((one) => !MINE.test(kebab(one))))
            expect(name).toBe('');
          if (properties['style'] !== undefined)
            expect(properties['style']).toMatch(
              /^width: \d+(?:px|%)$|^list-style-type: (?:lower|upper)-(?:alpha|roman)$|--shiki/,
            );
          if (properties['href'] !== undefined)
            expect(properties['href']).toMatch(/^(?:https:\/\/example\.org\/|#|\/)/);
        });
        const named = read.faults.length > 0;
        if (made.html.includes('class="fault">&#x3C;')) expect(named).toBe(true);
      }),
      { numRuns: Number(process.env['HTML_RUNS'] ?? 150), seed: 1 },
    );
  });
});

function kebab(name: string): string {
  return name === 'className' ? 'class' : name.replace(/^(aria|data)(?=[A-Z])/, '$1-').toLowerCase();
}
