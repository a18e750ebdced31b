import { describe, expect, it } from 'vitest';
import { readRaw } from '../../../../src/tools/cli/read-raw.ts';
import { importNotes } from '../../../../src/tools/import/import-notes.ts';
import { nodesOf } from '../../../../src/content/markdown/index-nodes.ts';
import { parse } from '../../../../src/content/markdown/syntax.ts';

const read = (name: string): ReturnType<typeof importNotes> =>
  importNotes(readRaw(`tests/fixtures/import/export-${name}.md`).text, `export-${name}.md`);

describe('an export', () => {
  it.each([
    [
      'hackmd',
      'Low-Rank Lenses',
      { math: 1, table: 1, code: 1, blockquote: 3, image: 1, footnoteReference: 1 },
    ],
    [
      'obsidian',
      'Sparse Probes',
      { math: 1, table: 1, code: 1, blockquote: 3, image: 1, delete: 1, footnoteReference: 1 },
    ],
    ['google-docs', 'Scaling Curves', { table: 1, image: 2, strong: 2, link: 1, footnoteReference: 1 }],
    ['jupyter', 'Attention by Hand', { math: 2, table: 1, code: 6, image: 1 }],
  ] as const)('of %s comes whole', (name, title, kinds) => {
    const { found, files } = read(name);
    expect([found.title, found.titleFrom]).toEqual([title, 'notes']);
    const tree = parse(files.get('notes.md')!, 'md');
    const counts = Object.keys(kinds).map((kind) => [kind, nodesOf(tree, kind as 'math').length]);
    expect(Object.fromEntries(counts)).toEqual(kinds);
    expect(files.get('notes.md')).not.toMatch(/data:image|\{#|\\\[!/);
  });

  it('says in front matter when it was and who spoke', () => {
    expect(read('hackmd').found.date).toBe('2024-03-05');
    expect(read('obsidian').found).toMatchObject({
      date: '2024-04-09',
      speakers: [{ name: 'Bo van Sample', affiliations: ['Example Lab'] }],
    });
  });

  it('has its pictures named as files of this site are', () => {
    const pictures = ['obsidian', 'google-docs', 'jupyter'].flatMap((name) =>
      nodesOf(parse(read(name).files.get('notes.md')!, 'md'), 'image').map(({ url }) => url),
    );
    expect(pictures).toEqual([
      'figures/probe-accuracy.png',
      'figures/image1.png',
      'figures/image2.png',
      'figures/output-5-1.png',
    ]);
  });
});
