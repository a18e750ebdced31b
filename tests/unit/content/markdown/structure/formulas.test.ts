import { describe, expect, it } from 'vitest';
import { faultsOf, notesWith } from '../../../content.ts';
import { outline, read } from '../read.ts';

describe('a formula', () => {
  it.each([
    ['on a line of its own', '$$ a = b $$', 'math "a = b"'],
    ['between lines', 'so\n$$a$$\nand', 'paragraph\n  text "so"\nmath "a"\nparagraph\n  text "and"'],
    ['two of them', '$$a$$\n$$b$$', 'math "a"\nmath "b"'],
    ['in a list', '- $$a$$', 'list\n  listItem\n    math "a"'],
    ['in a quotation', '> x\n> $$a$$', 'blockquote\n  paragraph\n    text "x"\n  math "a"'],
    ['that begins beside its dollar signs', '$$ a\n+ \\{b\\}\n$$', 'math "a\\n+ \\\\{b\\\\}"'],
    ['that ends beside them', '$$\na\n+ b $$\nand', 'math "a\\n+ b"\nparagraph\n  text "and"'],
    ['with words between dollar signs', '$$\n\\text{if $x$}\n$$', 'math "\\\\text{if $x$}"'],
    ['at the end of which stands a plain sign', '$$ \\$$$', 'math "\\\\$"'],
    ['in a sentence', 'so $$a$$ and', 'paragraph\n  text "so "\n  inlineMath "a"\n  text " and"'],
  ])('%s', (_, text, tree) => {
    expect(outline(read(text).tree)).toBe(tree);
  });

  it('in a cell has a bar where one is escaped for the table', () => {
    expect(outline(read('| a |\n| - |\n| $P(A\\|B)$ |\n').tree)).toContain('inlineMath "P(A|B)"');
    expect(outline(read('$P(A\\|B)$').tree)).toContain('inlineMath "P(A\\\\|B)"');
  });

  it('is no fault for standing on one line', () => {
    expect(faultsOf(notesWith('So\n\n$$ a = b $$\n\nand\n$$c$$\n\n$$ d\n+ e $$\n'))).toBe('');
  });
});
