import fc from 'fast-check';

// What people type into notes, and what nobody should.
const FRAGMENTS = [
  '# Question',
  '## notes:',
  '# Speaker Bio',
  '#',
  '##',
  '# Lec 12 – Words',
  '### deeper',
  '# Somthing else',
  '#tag here',
  'Abstract: again',
  'Paper:',
  '- main contributions:',
  'Mu Summary',
  'absract:',
  'Copypaste summary: a b',
  'refs:',
  'Motivation:',
  'date: 2023-01-30',
  'date: last week',
  'speaker: Ada One and Bo Two',
  'notes by: Cy',
  'misc info:',
  'Q1:is it?',
  'A1:',
  'A1: yes',
  'And y?',
  '**Q:** bold',
  '### Q2: deep',
  '- A2: item',
  'Q12: why',
  'Q: no number',
  'A: none',
  'Q7',
  'Thank you!',
  'todo',
  '- todo',
  '-',
  '1.',
  '2) two',
  '  - nested',
  '        - deep',
  '\t- tab',
  '* star',
  '+ plus',
  '• dot',
  '- [ ] box',
  '---',
  '***',
  '===',
  '| 1 | 2 |',
  '| a | b |\n| --- | :-: |\n| $P(A\\|B)$ | `x` |',
  'a | b\n-|-\nc | d | e',
  '> [!note] Title',
  '> [!TIP]-',
  '>> deeper',
  '> - item\n> ```\n> x\n> ```',
  ':::info\nBe warned.\n:::',
  ':::spoiler Open',
  'words\n\n:::note{title="T"}\nOurs.\n:::',
  '    indented code',
  '\n    [[code]] @x\n\n    more',
  '$$ a = b $$',
  '\\[ a \\]',
  '\\(a\\)',
  '\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}',
  '<div>\n<table><tr><td>1</td></tr></table>\n</div>',
  '<div>',
  '- [x] done',
  '* [ ] [[open]]',
  '~~gone~~ ==so==',
  '***both*** **“x”**',
  'a mark[^1] here',
  '[^1]: words\n\n    more',
  '[^n]: one[^n]',
  '![a lens](images/my lens.png =30x20)',
  '![[lens.png|100]]',
  '![](x.png)',
  '![](https://example.org/p.png "T")',
  '[p](https://example.org/a_(b) "T")',
  '| a | b |',
  '|---|---|',
  '```',
  '```js',
  '~~~',
  '`',
  '``',
  '$',
  '$x^2$',
  '$$',
  '$\\frac{1}{2}$',
  '$\\nope$',
  '5$ and 6$',
  '$5-$6',
  '$$x$$',
  '<script>alert(1)</script>',
  '<b>',
  '</b>',
  '<!-- c',
  '-->',
  '&amp;',
  '&copy;',
  'a<b',
  'x > y',
  '> quote',
  ':::note{title="x"}',
  ':::',
  '[^1]',
  '[^1]: note',
  '[@key]',
  '@olah2022',
  '@olah2021 says',
  '[[page]]',
  '[[a|b]]',
  '[text](../up.md)',
  '[ok](https://example.org/x)',
  '![alt](figures/x.png)',
  '[x]: https://example.org',
  '[c](https://discord.com/x)',
  'https://example.org/a_b*c',
  'https://arxiv.org/abs/2301.05217',
  'arXiv:2301.05217v2',
  'doi:10.1000/a_b-c',
  'DOI: 10.1000/182',
  'https://arxiv.org/pdf/2301.05217v2.pdf',
  'http://old.example.org',
  'https://doi.org/10.1000/182',
  'https://www.lesswrong.com/posts/AcKRB8wDpdaN6v6ru/x',
  'https://discord.gg/abc',
  'www.discord.com/x',
  'www.example.org',
  'www.',
  'https://',
  'https://a..b',
  'https://[bad',
  'javascript:alert(1)',
  'xmpp:a@b.c',
  'mailto:a@b.co',
  'me@example.org',
  'a_b@ex_ample.org',
  'https://example.org/(x)_(y).',
  '<https://example.org/y>',
  '<https://discord.com/y>',
  'file:///etc/passwd',
  '//evil.org/x',
  'webpage: https://example.org/w',
  'canvas:',
  'slides: www.example.org/s',
  'Helpful Reading Materials:',
  'Readings for the Talk:',
  'https://example.org/r (main takeaways: r)',
  '(sections 1 through 4)',
  'Talk details below!',
  'The talk can be found at: https://youtu.be/P7sjVMtb5Sg',
  '**bold**',
  '**bold',
  '*it*',
  '_it_',
  'snake_case',
  '__x__',
  '~~gone~~',
  '~5',
  '\\',
  '\\*',
  'tail \\',
  'a\\nb',
  "isn't",
  '“curly” ‘quotes’',
  'naïve café',
  '数学',
  '/ˈlʌnθər/',
  'x², ≤',
  '\u00a0',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\u0007',
  '{{ x }}',
  '{% y %}',
  '${z}',
  'key: value',
  '"q": [1, 2]',
  "'",
  '"',
  '2023-01-30',
  'true',
  'null',
  '- - x',
  '1. - x',
  '# #',
  'x #',
  '+++',
  '%',
  '{',
  '}',
  'export const a = 1',
  'import x from "y"',
  'a@b',
  '#1',
  'Title: T',
  '---\ntitle: T\nspeaker: Ada One\ndate: 2024-02-07\ntags: [a, b]\n---',
  'Summary:',
];

type Change = (lines: string[]) => string[];

const at = fc.nat(200);
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom(...Array.from('*_`$[]()<>@#-:|\\~!&^{} aB1')),
      maxLength: 12,
    }),
  },
);
const cut = (lines: string[], n: number): number => n % (lines.length || 1);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(at, word).map(
    ([n, text]): Change =>
      (lines) =>
        lines.toSpliced(cut(lines, n), 0, text),
  ),
  fc.tuple(at, word).map(
    ([n, text]): Change =>
      (lines) =>
        lines.with(cut(lines, n), `${lines[cut(lines, n)] ?? ''} ${text}`),
  ),
  fc.tuple(at, word).map(
    ([n, text]): Change =>
      (lines) =>
        lines.with(cut(lines, n), `${text} ${lines[cut(lines, n)] ?? ''}`),
  ),
  fc.tuple(at, word, at).map(([n, text, m]): Change => (lines) => {
    const line = lines[cut(lines, n)] ?? '';
    const mid = m % (line.length + 1);
    return lines.with(cut(lines, n), line.slice(0, mid) + text + line.slice(mid));
  }),
  at.map(
    (n): Change =>
      (lines) =>
        lines.toSpliced(cut(lines, n), 1),
  ),
  at.map(
    (n): Change =>
      (lines) =>
        lines.toSpliced(cut(lines, n), 0, ''),
  ),
  fc.tuple(at, at).map(
    ([n, m]): Change =>
      (lines) =>
        lines.toSpliced(cut(lines, n), 0, lines[cut(lines, m)] ?? ''),
  ),
  fc.tuple(at, fc.nat(12)).map(
    ([n, m]): Change =>
      (lines) =>
        lines.with(cut(lines, n), ' '.repeat(m) + (lines[cut(lines, n)] ?? '').trimStart()),
  ),
  at.map(
    (n): Change =>
      (lines) =>
        lines.with(cut(lines, n), (lines[cut(lines, n)] ?? '').toUpperCase()),
  ),
  at.map(
    (n): Change =>
      (lines) =>
        lines.slice(0, cut(lines, n) + 1),
  ),
  at.map(
    (n): Change =>
      (lines) =>
        lines.slice(cut(lines, n)),
  ),
);

/** Raw notes as somebody else might have typed them: samples with a few things changed, or nothing but fragments. */
export function mutated(samples: readonly string[]): fc.Arbitrary<string> {
  const base = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...samples).map((raw) => raw.split('\n')) },
    { weight: 2, arbitrary: fc.array(word, { maxLength: 30 }) },
    {
      weight: 1,
      arbitrary: fc
        .array(word, { maxLength: 12 })
        .map((lines) => ['---', 'title: T', 'tags: [a]', '---', ...lines]),
    },
  );
  return fc
    .tuple(base, fc.array(change, { maxLength: 12 }), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'))
    .map(([lines, changes, end]) =>
      changes.reduce((now, make) => (now.length ? make(now) : now), lines).join(end),
    );
}
