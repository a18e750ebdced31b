import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/import/lines.ts';
import { toMarkdown } from '../../../src/import/markdown.ts';
import { wrapWidth } from '../../../src/import/wrap.ts';

function made(raw: string): string {
  const lines = readLines(raw);
  return toMarkdown(lines, { width: wrapWidth(lines), cite: () => '', under: 1, rawUnder: 1 });
}

describe('lines as Markdown', () => {
  it('joins what an editor broke, indented or not, and keeps lines that are lines', () => {
    expect(
      made(
        '- read in\nlong runs\n  and more\n- a title\nAda Example (There)\n\nA paragraph, that\ngoes on.\n',
      ),
    ).toBe('- read in long runs and more\n- a title\\\n  Ada Example (There)\n\nA paragraph, that goes on.');
  });

  it('takes a full line for a broken one, whatever comes next', () => {
    const full = 'These words fill the line up to where the editor of the notes breaks';
    expect(made(`${full}\nthem as a rule, and so does this one, which is as wide\nNLP is.`)).toContain(
      'wide\\\nNLP',
    );
    expect(made(`${full} so much\nthem.\n${full} the NLP\nA rule`)).toContain('NLP A rule');
  });

  it('nests lists however they are indented, and leaves out empty bullets and "todo"', () => {
    expect(made('* a\n    * b\n\t\t+ c\n    -\n  - todo\n* \n• d\n1. e\n2) f')).toBe(
      '- a\n  - b\n    - c\n- d\n\n1. e\n\n2) f'.replace('\n\n2)', '\n2)'),
    );
  });

  it('keeps a paragraph within its item, and ends the list where the next one is not indented', () => {
    expect(made('- a\n\n  still a\n\nout\n- b')).toBe('- a\n\n  still a\n\nout\n\n- b');
  });

  it('keeps code that closes, in an item too, and makes words of a fence that does not', () => {
    expect(made('- so:\n```py\nx = "[[a]]"\n```\n- ~~~\n  y\n  ~~~\n```\nnever')).toBe(
      '- so:\n\n  ```py\n  x = "[[a]]"\n  ```\n\n- ```\n  y\n  ```\n\n\\`\\`\\`\\\nnever'.replace(
        '\\\nnever',
        ' never',
      ),
    );
  });

  it('never closes code early', () => {
    expect(made('~~~\n```\n~~~')).toBe('````\n```\n````');
  });

  it('leaves no step out in headings', () => {
    expect(made('#### a\n###### b\n### c #')).toBe('## a\n\n### b\n\n### c');
  });
});
