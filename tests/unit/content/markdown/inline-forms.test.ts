import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/content/markdown/syntax.ts';
import { nodesOf } from '../../../../src/content/markdown/index-nodes.ts';

const SIGNS: Partial<Record<string, [string, string]>> = {
  mark: ['<mark>', '</mark>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
  emphasis: ['<em>', '</em>'],
  strong: ['<b>', '</b>'],
  delete: ['<del>', '</del>'],
  link: ['<a>', '</a>'],
  inlineCode: ['<code>', '</code>'],
  inlineMath: ['<math>', '</math>'],
  textDirective: ['<key>', '</key>'],
  defListTerm: ['<dt>', '</dt>'],
  defListDescription: ['<dd>', '</dd>'],
};

/** A text with its nodes as tags; in Markdown and MDX it is the same. */
function made(text: string): string {
  const write = (node: Nodes): string => {
    const [begin, end] = SIGNS[node.type] ?? ['', ''];
    return (
      begin +
      ('value' in node ? node.value : 'children' in node ? node.children.map(write).join('') : '') +
      end
    );
  };
  const [md, mdx] = (['md', 'mdx'] as const).map((format) => write(parse(text, format)));
  expect(mdx).toBe(md);
  return md!;
}

describe('what is marked', () => {
  it.each([
    ['so ==it is== here', 'so <mark>it is</mark> here'],
    ['==so==', '<mark>so</mark>'],
    ['(==so==), "==so=="', '(<mark>so</mark>), "<mark>so</mark>"'],
    ['==two\nlines==', '<mark>two\nlines</mark>'],
    ['==a *b* `c` $d$==', '<mark>a <em>b</em> <code>c</code> <math>d</math></mark>'],
    ['*==a==* and **==b==**', '<em><mark>a</mark></em> and <b><mark>b</mark></b>'],
    ['==[a](b)== and [==a==](b)', '<mark><a>a</a></mark> and <a><mark>a</mark></a>'],
    ['==x^2^ and H~2~O==', '<mark>x<sup>2</sup> and H<sub>2</sub>O</mark>'],
    ['==a==b==', '<mark>a==b</mark>'],
    ['这是==重点==内容', '这是<mark>重点</mark>内容'],
    ['강조==는==은', '강조<mark>는</mark>은'],
    ['- ==a==\n- b', '<mark>a</mark>b'],
  ])('is read as Quarto and Obsidian read it, but never inside a word: %j', (text, tags) => {
    expect(made(text)).toBe(tags);
  });

  it.each([
    'a == b == c',
    'a==b==c',
    'if a==b and c==d',
    'un==believ==able',
    '== a ==',
    '==a ==',
    '======',
    'a ==b',
    '===a===',
    '=a=',
  ])('is told from plain words: %j', (text) => expect(made(text)).toBe(text));

  it.each(['\\==a==', '==a\\==', '\\=\\=a\\=\\='])('is none when it is escaped: %j', (text) =>
    expect(made(text)).toBe(text.replaceAll('\\', '')),
  );

  it('is none in code and formulas', () => {
    expect(made('`==a==` $x==y==z$')).toBe('<code>==a==</code> <math>x==y==z</math>');
  });

  it('does not cross what formats words: what ends first is read', () => {
    expect(made('==a *b== c*')).toBe('<mark>a *b</mark> c*');
    expect(made('*a ==b* c==')).toBe('<em>a ==b</em> c==');
    expect(made('[a ==b](c) d==')).toBe('<a>a ==b</a> d==');
  });
});

describe('what is raised or lowered', () => {
  it.each([
    ['H~2~O, CO~2~', 'H<sub>2</sub>O, CO<sub>2</sub>'],
    ['2^10^ is, m s^-1^.', '2<sup>10</sup> is, m s<sup>-1</sup>.'],
    ['the 5^th^-best', 'the 5<sup>th</sup>-best'],
    ['Na^+^ and x^*n*^', 'Na<sup>+</sup> and x<sup><em>n</em></sup>'],
    ['*x*~i~ and $x$^a^', '<em>x</em><sub>i</sub> and <math>x</math><sup>a</sup>'],
    ['^1^MIT, ^238^~92~U', '<sup>1</sup>MIT, <sup>238</sup><sub>92</sub>U'],
    ['x~a~^b^', 'x<sub>a</sub><sup>b</sup>'],
    ['~~a~~ and b~c~', '<del>a</del> and b<sub>c</sub>'],
    ['~~H~2~O~~', '<del>H<sub>2</sub>O</del>'],
    ['水^2^的', '水<sup>2</sup>的'],
  ])('is read as Pandoc reads it: %j', (text, tags) => expect(made(text)).toBe(tags));

  it.each([
    '~5 to ~6, ~7~8',
    'Eq.~(15), Fig.~3~a',
    '~/notes and ~/more',
    'H~2 O~ and a~b c~',
    'x^2 and y^2',
    'x^2+y^2',
    'a^n+b^n',
    '^_^ and ^^ and ~~',
    'x^a b^',
    'a ~ b ~ c',
    'a ^ b ^ c',
    'x^',
    '[^a] and [^b]',
  ])('is told from plain words: %j', (text) => expect(made(text)).toBe(text));

  it('is none when it is escaped, in code or in a formula', () => {
    expect(made('x\\^2\\^ H\\~2~O')).toBe('x^2^ H~2~O');
    expect(made('`x^2^` $x^2 + y^2$')).toBe('<code>x^2^</code> <math>x^2 + y^2</math>');
  });
});

describe('a key and an abbreviation', () => {
  it('are read with a bracket, and no other colon is', () => {
    expect(made(':kbd[Ctrl K]; :abbr[a *b*]{title="c"}')).toBe('<key>Ctrl K</key>; <key>a <em>b</em></key>');
    expect(nodesOf(parse('an :abbr[IOI]{title="Indirect objects"}.', 'md'), 'textDirective')).toMatchObject([
      {
        name: 'abbr',
        attributes: { title: 'Indirect objects' },
        position: { start: { column: 4 }, end: { column: 40 } },
      },
    ]);
    for (const text of [
      ':kbd and :abbr',
      ':kbds[x] :key[x]',
      'Q1:is [x]',
      '3:30',
      ':smile:',
      '::kbd[x]',
      '\\:kbd[x]',
    ])
      expect(made(text)).toBe(text.replace('\\', ''));
  });
});

describe('a list of definitions', () => {
  it.each([
    ['Word\n: what', '<dt>Word</dt><dd>what</dd>'],
    ['*W* $x$\n:   a\n:   b', '<dt><em>W</em> <math>x</math></dt><dd>a</dd><dd>b</dd>'],
    ['A\n: a\n\nB\n: b', '<dt>A</dt><dd>a</dd><dt>B</dt><dd>b</dd>'],
    ['A\n\n:   a\n\n    - b', '<dt>A</dt><dd>ab</dd>'],
    ['> A\n> : a', '<dt>A</dt><dd>a</dd>'],
  ])('is read as Pandoc reads it: %j', (text, tags) => expect(made(text)).toBe(tags));

  it.each(['a: b\nc: d', 'Time 10\n:not', ': a', 'a :b'])('is told from plain words: %j', (text) =>
    expect(made(text)).toBe(text),
  );

  it('has everything where it stands', () => {
    const tree = parse('p\n\nWord\n: what ==it== is\n', 'md');
    expect(nodesOf(tree, 'defList', 'defListTerm', 'defListDescription', 'mark').map(({ position }) => [position!.start.line, position!.start.column])).toEqual([[3, 1], [3, 1], [4, 3], [4, 8]]); // prettier-ignore
  });
});

it.each([
  ['这**「重点」**啊', '这<b>「重点」</b>啊'],
  ['**これは太字です。**次', '<b>これは太字です。</b>次'],
  ['**注意：**力', '<b>注意：</b>力'],
  ['**한국어(Korean)**은', '<b>한국어(Korean)</b>은'],
  ['a **b**c and *d*', 'a <b>b</b>c and <em>d</em>'],
])('emphasis beside CJK signs is read as people write it: %j', (text, tags) => expect(made(text)).toBe(tags));

it('places behind a form are right', () => {
  const tree = parse('a ==b== ~c H~2~O `d`', 'md');
  expect(nodesOf(tree, 'inlineCode')[0]!.position!.start.column).toBe(18);
  expect(nodesOf(tree, 'subscript')[0]!.position).toMatchObject({
    start: { column: 13 },
    end: { column: 16 },
  });
});
