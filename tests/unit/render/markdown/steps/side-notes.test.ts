import type { Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { html } from './page.ts';

const NOTE = ':::note{title="T"}\nnote\n:::';

/** The HTML with each pair as <pair>[its passage]{its notes}</pair>, each note as (note), and without line ends. */
async function pairs(text: string): Promise<string> {
  const tree = fromHtml(await html(text), { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    const [name] = [node.properties['className']].flat();
    const marks = { passage: '[]', beside: '{}' }[String(name)];
    const mark = (value: string): Text => ({ type: 'text', value });
    if (name === 'pair') Object.assign(node, { tagName: 'pair', properties: {} });
    else if (name === 'note') parent!.children.splice(index!, 1, mark('(note)'));
    else if (marks) {
      parent!.children.splice(index!, 1, mark(marks[0]!), ...node.children, mark(marks[1]!));
      return index;
    }
    return undefined;
  });
  return toHtml(tree).replace(/\s*\n\s*/g, '');
}

describe('a side note', () => {
  it('has its title first', async () => {
    expect(await html(`p\n\n${NOTE}`)).toMatchInlineSnapshot(`
      "<section class="pair"><section class="passage"><p>p</p>
      </section><section class="beside"><section class="note" role="note" id="note-t"><span class="note-title">T<a class="anchor" href="#note-t" aria-label="Link to “T”"></a></span><p>note</p></section></section></section>"
    `);
  });

  it('of a footnote has its number, and its mark leads to it', async () => {
    expect(await html('p[^x]\n\n[^x]: note')).toMatchInlineSnapshot(`
      "<section class="pair"><section class="passage"><p>p<a href="#fn-1" class="fn" aria-label="Note 1" id="fn-1-mark">1</a></p>
      </section><section class="beside"><section class="note" role="note" aria-label="Note 1" id="fn-1"><span class="note-title">1<a class="anchor" href="#fn-1" aria-label="Link to Note 1"></a></span><p>note</p></section></section></section>"
    `);
  });
});

describe('a passage and its side notes are a pair', () => {
  it.each([
    ['a paragraph', `p\n\n${NOTE}\n\nq`, '<pair>[<p>p</p>]{(note)}</pair><p>q</p>'],
    ['the paragraph right before', `o\n\np\n\n${NOTE}`, '<p>o</p><pair>[<p>p</p>]{(note)}</pair>'],
    [
      'several notes',
      `p\n\n${NOTE}\n\n${NOTE}\n\n${NOTE}\n\nq`,
      '<pair>[<p>p</p>]{(note)(note)(note)}</pair><p>q</p>',
    ],
    [
      'several passages',
      `p\n\n${NOTE}\n\nq\n\n${NOTE}`,
      '<pair>[<p>p</p>]{(note)}</pair><pair>[<p>q</p>]{(note)}</pair>',
    ],
    [
      'a footnote and a note',
      `p[^x]\n\n${NOTE}\n\n[^x]: n`.replace('[^x]\n', '[^x]\n'),
      expect.stringMatching(/^<pair>\[<p>p<a .*<\/a><\/p>\]\{\(note\)\(note\)\}<\/pair>$/),
    ],
    ['a list', `- p\n\n${NOTE}`, '<pair>[<ul><li>p</li></ul>]{(note)}</pair>'],
    ['a quotation', `> p\n\n${NOTE}`, '<pair>[<blockquote><p>p</p></blockquote>]{(note)}</pair>'],
    [
      'a paragraph in a quotation',
      '> o\n>\n> p\n>\n> :::note{title="T"}\n> n\n> :::',
      '<blockquote><p>o</p><pair>[<p>p</p>]{(note)}</pair></blockquote>',
    ],
    [
      'bare text in a tight item',
      '- a **b** [c](/)\n  :::note{title="T"}\n  n\n  :::\n- d',
      '<ul><li><pair>[a <strong>b</strong> <a href="/base/" data-card="">c</a>]{(note)}</pair></li><li>d</li></ul>',
    ],
    [
      'bare text, not the list under it',
      '- a\n  - b\n    :::note{title="T"}\n    n\n    :::\n- c',
      '<ul><li>a<ul><li><pair>[b]{(note)}</pair></li></ul></li><li>c</li></ul>',
    ],
    [
      'the list under bare text',
      '- a\n  - b\n  :::note{title="T"}\n  n\n  :::',
      '<ul><li>a<pair>[<ul><li>b</li></ul>]{(note)}</pair></li></ul>',
    ],
    [
      'a tight item with two notes',
      '- a\n  :::note{title="T"}\n  n\n  :::\n  :::note{title="T"}\n  n\n  :::',
      '<ul><li><pair>[a]{(note)(note)}</pair></li></ul>',
    ],
    [
      'a wide item',
      '- a\n\n  b\n\n  :::note{title="T"}\n  n\n  :::',
      '<ul><li><p>a</p><pair>[<p>b</p>]{(note)}</pair></li></ul>',
    ],
    ['a rule', `p\n\n---\n\n${NOTE}`, '<p>p</p><pair>[<hr>]{(note)}</pair>'],
    ['a passage before a comment', `p\n\n<!-- c -->\n\n${NOTE}`, '<pair>[<p>p</p>]{(note)}</pair>'],
    [
      'a list whose item has a note of its own: it stays a block',
      `- a\n\n  ${NOTE.replaceAll('\n', '\n  ')}\n\n${NOTE}`,
      '<pair><ul><li><pair>[<p>a</p>]{(note)}</pair></li></ul>{(note)}</pair>',
    ],
    [
      'a quotation that has a note of its own: it stays a block',
      `> a\n>\n> ${NOTE.replaceAll('\n', '\n> ')}\n\n${NOTE}`,
      '<pair><blockquote><pair>[<p>a</p>]{(note)}</pair></blockquote>{(note)}</pair>',
    ],
    ['nothing', NOTE, '<pair>{(note)}</pair>'],
  ])('%s', async (_, text, expected) => {
    expect(await pairs(text)).toEqual(expected);
  });

  it('a formula, not the words before it', async () => {
    expect(await pairs(`p\n\n$$\nx\n$$\n\n${NOTE}`)).toMatch(
      /^<p>p<\/p><pair>\[<span class="katex-display".*<\/span>\]\{\(note\)\}<\/pair>$/,
    );
    expect(await pairs(`$$\nx\n$$\n\n$$\ny\n$$\n\n${NOTE}`)).toMatch(
      /^<span class="katex-display".*<\/span><pair>\[<span class="katex-display"/,
    );
  });

  it('a heading, not the one before it', async () => {
    expect(await pairs('# a\n\n## b[^x]\n\n[^x]: n')).toMatch(
      /^<section[^>]*><h2 id="a">a<\/h2>.*?<\/section><pair>\[.*<h3 id="b">b<a .*\]\{\(note\)\}<\/pair>$/,
    );
  });

  it('a table, code', async () => {
    expect(await pairs(`p\n\n| a |\n|---|\n\n${NOTE}`)).toMatch(
      /^<p>p<\/p><pair>\[.*<\/table>.*\]\{\(note\)\}<\/pair>$/,
    );
    expect(await pairs(`p\n\n\`\`\`\nx\n\`\`\`\n\n${NOTE}`)).toMatch(
      /^<p>p<\/p><pair>\[<section class="code"><pre .*<\/section>\]\{\(note\)\}<\/pair>$/,
    );
  });
});
