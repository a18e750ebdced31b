import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRaw } from '../../../../src/tools/cli/read-raw.ts';
import { importNotes } from '../../../../src/tools/import/import-notes.ts';
import { notebookText } from '../../../../src/tools/import/notebook.ts';
import { NotebookSchema } from '../../../../src/tools/import/notebook-schema.ts';
import { nodesOf } from '../../../../src/content/markdown/index-nodes.ts';
import { parse } from '../../../../src/content/markdown/syntax.ts';
import { account } from './account.ts';

const FILE = 'tests/fixtures/import/attention.ipynb';

const read = (...cells: object[]): ReturnType<typeof notebookText> =>
  notebookText(NotebookSchema.parse({ nbformat: 4, metadata: { language_info: { name: 'python' } }, cells }));
const code = (source: string, ...outputs: object[]): object => ({ cell_type: 'code', source, outputs });
const shown = (data: object, metadata = {}): object => ({ output_type: 'display_data', data, metadata });

describe('a notebook', () => {
  it('comes whole: text, code in its language, what it printed and drew', () => {
    const { text, pictures, left } = readRaw(FILE);
    const { found, files } = importNotes(text, 'attention.ipynb');
    expect(found).toMatchObject({ title: 'Attention by Hand', titleFrom: 'notes' });
    const tree = parse(files.get('notes.md')!, 'md');
    expect(nodesOf(tree, 'code').map(({ lang, value }) => [lang, value])).toEqual([
      ['python', 'import numpy as np\nprint(np.arange(3))'],
      [null, '[0 1 2]\nred\n```\n100%'],
      ['python', 'df.head()'],
      [null, '   a\n0  1'],
      ['python', 'plt.plot(x)'],
      [null, '[<matplotlib.lines.Line2D at 0x7f>]'],
      ['bash', '%%bash\nls'],
      [null, 'NameError: x\nline two'],
      ['python', 'fig.show()'],
      ['html', '<b>seven</b>'],
      ['json', '{\n  "loss": 2\n}'],
      ['python', 'left = 1'],
      ['latex', '\\newpage a raw cell'],
      ['python', 'print("the last")'],
    ]);
    expect(nodesOf(tree, 'image').map(({ alt, url }) => [alt, url])).toEqual([
      ['the heads', 'figures/image.png'],
      ['the heads again', 'figures/image.png'],
      ['image.png', 'figures/image-2.png'],
      ['Loss by step', 'figures/loss-by-step.png'],
      ['', 'figures/output-5-1.png'],
      ['A corner', 'figures/a-corner.svg'],
    ]);
    expect([...pictures.keys()].sort()).toEqual(
      ['a-corner.svg', 'image-2.png', 'image.png', 'loss-by-step.png', 'output-5-1.png'].sort(),
    );
    const { cells } = JSON.parse(readFileSync(FILE, 'utf8')) as {
      cells: { attachments?: Record<string, Record<string, string>> }[];
    };
    expect(Buffer.from(pictures.get('image.png')!).toString('base64')).toBe(
      cells.find(({ attachments }) => attachments)!.attachments!['image.png']!['image/png'],
    );
    expect(left).toEqual(['cell 8: application/vnd.plotly.v1+json']);
  });

  it('says its title and authors where its first cell does not', () => {
    const metadata = { title: 'One: "two"', authors: [{ name: 'Ada' }, { name: 'Bo' }] };
    const made = (source: string): string =>
      notebookText(NotebookSchema.parse({ nbformat: 4, metadata, cells: [{ cell_type: 'raw', source }] }))
        .text;
    expect(made('x')).toBe('---\ntitle: "One: \\"two\\""\nauthor: "Ada, Bo"\n---\n\n```\nx\n```\n');
    expect(made('---\ntitle: Other\n---')).toBe('---\ntitle: Other\n---\n');
    expect(importNotes(made('x'), 'a.ipynb').title).toBe('One: "two"');
  });

  it.each([
    [
      'a picture before its words',
      shown({ 'text/plain': '<Figure>', 'image/png': 'AAAA' }),
      '![](figures/output-0-0.png)',
    ],
    ['words before HTML', shown({ 'text/html': '<p>a</p>', 'text/plain': 'a' }), '```\na\n```'],
    [
      'HTML where words only stand for it',
      shown({ 'text/html': '<p>a</p>', 'text/plain': '<a.B object>' }),
      '```html\n<p>a</p>\n```',
    ],
    ['Markdown as it is', shown({ 'text/markdown': ['**a**\n', 'b'], 'text/plain': 'a' }), '**a**\nb'],
    ['an error without its trace', { output_type: 'error', ename: 'E', evalue: 'v' }, '```\nE: v\n```'],
    [
      'the words that say what a picture shows',
      shown({ 'image/png': 'AAAA' }, { 'image/png': { alt: 'A [b]' } }),
      '![A b](figures/a-b.png)',
    ],
  ])('has of an output %s', (_, output, text) => {
    expect(read(code('x', output)).text).toBe(`\`\`\`python\nx\n\`\`\`\n\n${text}\n`);
  });

  it('names a picture that is damaged, and has no file of it', () => {
    const { text, pictures } = read(code('', shown({ 'image/png': '!!' })));
    expect([text, [...pictures.files.keys()]]).toEqual(['![](figures/output-0-0.png)\n', []]);
  });

  it('keeps every word of every cell, whatever stands in it', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '# A',
        '```',
        '````',
        '~~~',
        '```python',
        '- b',
        '> c',
        '$$',
        '<div>',
        '%%bash',
        '---',
        '\t',
        'word 7',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    const source = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
    const stream = source.map((text) => ({ output_type: 'stream', name: 'stdout', text }));
    const cell = fc.oneof(
      source.map((text) => ({ cell_type: 'markdown', source: text })),
      source.map((text) => ({ cell_type: 'raw', source: text })),
      fc.tuple(source, fc.array(stream, { maxLength: 2 })).map(([text, outputs]) => code(text, ...outputs)),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 5 }), (cells) => {
        const { text } = read(...cells);
        const words = (all: string): string[] => all.match(/[\p{L}\p{N}]+/gu) ?? [];
        const typed = cells.flatMap((one) => [
          (one as { source: string }).source,
          ...((one as { outputs?: { text: string }[] }).outputs ?? []).map((output) => output.text),
        ]);
        expect(words(text).filter((word) => word !== 'python' && word !== 'bash')).toEqual(
          words(typed.join('\n')).filter((word) => word !== 'python' && word !== 'bash'),
        );
        expect(account(text, importNotes(text, 'a.ipynb'))).toMatchObject({ missing: [], madeUp: [] });
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});
