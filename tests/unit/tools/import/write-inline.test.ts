import { describe, expect, it } from 'vitest';
import { inline } from '../../../../src/tools/import/write-inline.ts';
import { lead } from '../../../../src/tools/import/write-markdown.ts';

describe('a line of typed text', () => {
  it.each([
    ['plain words, 5 % and 2 * 3 = 6', 'plain words, 5 % and 2 * 3 = 6'],
    ['see https://example.org/a.', 'see <https://example.org/a>.'],
    ['(see https://example.org/a_(b))', '(see <https://example.org/a_(b)>)'],
    ['www.example.org', '<https://www.example.org>'],
    ['<https://example.org/a>', '<https://example.org/a>'],
    ['[a page](https://example.org/a)', '[a page](https://example.org/a)'],
    ['me@example.org', '<me@example.org>'],
    ['**bold** and *it* and _it_', '**bold** and *it* and _it_'],
    ['~~gone~~ and ***both***', '~~gone~~ and ***both***'],
    ['**“so”** **$x$** **[a](https://example.org/x)**', '**“so”** **$x$** **[a](https://example.org/x)**'],
    ['==marked==', '==marked=='],
    ['H~2~O, x~i~ and 2^10^', 'H~2~O, x~i~ and 2^10^'],
    ['[the paper](https://example.org/a_(b))', '[the paper](https://example.org/a_(b))'],
    ['[`code` $x$](https://example.org/x "A title")', '[`code` $x$](https://example.org/x "A title")'],
    ['\\(a_1\\), so', '$a_1$, so'],
    ['`code $x$ *y*`', '`code $x$ *y*`'],
    ['the mask of $QK^T$, i.e. $\\tilde{Q}$', 'the mask of $QK^T$, i.e. $\\tilde{Q}$'],
    ['snake_case', 'snake_case'],
    ['\\* as typed', '\\* as typed'],
  ])('keeps what is meant: %s', (raw, made) => expect(inline(raw)).toBe(made));

  it.each([
    ['**bold', '\\*\\*bold'],
    ['so {.theorem} and {#a}', 'so \\{.theorem} and \\{#a}'],
    ['{1, 2} and {a, b}', '{1, 2} and {a, b}'],
    ['an unbalanced ` back-tick', 'an unbalanced \\` back-tick'],
    ['5$ per hour and 40$', '5\\$ per hour and 40\\$'],
    ['$5-$6', '\\$5-\\$6'],
    ['$5 for one or two$', '\\$5 for one or two\\$'],
    ['$\\nope$', '\\$\\\\nope\\$'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['&copy; R&D', '\\&copy; R&D'],
    ['[[page]] and [@key] and @key', '\\[\\[page]] and \\[\\@key] and \\@key'],
    ['![alt](x.png) [up](../x.md)', '!\\[alt](x.png) \\[up](../x.md)'],
    ['~5 and ~~ not gone~~', '\\~5 and \\~\\~ not gone\\~\\~'],
    ['Smith~et~al, a==b==c, \\(as I said before\\)', 'Smith\\~et\\~al, a==b==c, \\(as I said before\\)'],
    ['[up](#here) [x](https://example.org/a b)', '\\[up](#here) \\[x](<https://example.org/a> b)'],
    ['[x](javascript:alert(1))', '\\[x](javascript:alert(1))'],
    ['a tail \\', 'a tail '],
  ])('takes its meaning for Markdown from the rest: %s', (raw, made) => expect(inline(raw)).toBe(made));

  it.each([
    ['https://discord.com/channels/1', '`https://discord.com/channels/1`'],
    ['www.discord.com/x', '`www.discord.com/x`'],
    ['[chat](https://discord.gg/x)', '\\[chat](`https://discord.gg/x`)'],
    ['[c](https://discord.com/x)The words', '\\[c](`https://discord.com/x`)The words'],
    ['https://[bad', '`https://`\\[bad'],
    ['xmpp:a@example.org', '`xmpp:a@example.org`'],
  ])('makes words of an address that nobody may follow: %s', (raw, made) => expect(inline(raw)).toBe(made));

  it.each([
    ['arXiv:2211.00593', '[arXiv:2211.00593](https://arxiv.org/abs/2211.00593) [@key]'],
    ['see arXiv 2211.00593v2.', 'see [arXiv 2211.00593v2](https://arxiv.org/abs/2211.00593v2) [@key].'],
    ['(doi:10.1000/a_b.c).', '([doi:10.1000/a\\_b.c](https://doi.org/10.1000/a_b.c) [@key]).'],
    ['DOI 10.1000/182, too', '[DOI 10.1000/182](https://doi.org/10.1000/182) [@key], too'],
    ['[see arXiv:2211.00593](https://example.org/a)', '[see arXiv:2211.00593](https://example.org/a)'],
    ['arxiv 2023 and doi: 5', 'arxiv 2023 and doi: 5'],
    ['doi:10.1000/(x)', 'doi:10.1000/(x)'],
    ['my-arXiv:2211.00593', 'my-arXiv:2211.00593'],
  ])('leads to the work that a number names: %s', (raw, made) => expect(inline(raw, () => 'key')).toBe(made));

  it('cites the work at an address', () => {
    const cite = (url: string): string => (url.includes('arxiv') ? 'arxiv-1' : '');
    expect(inline('https://arxiv.org/abs/1, https://example.org', cite)).toBe(
      '<https://arxiv.org/abs/1> [@arxiv-1], <https://example.org>',
    );
  });

  it.each([
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['12. no item', '12\\. no item'],
    ['> no quotation', '\\> no quotation'],
    [':::note', '\\:::note'],
    ['---', '\\---'],
    ['|---|', '\\|---|'],
    ['#tag', '#tag'],
    ['-5 degrees', '-5 degrees'],
    ['1.5 times', '1.5 times'],
  ])('begins nothing that it is not: %s', (raw, made) => expect(lead(raw)).toBe(made));
});
