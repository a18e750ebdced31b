import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../../src/content/load/load-content.ts';
import { faultsOf, folderOf, notesWith, type Files } from '../../content.ts';

const slot = (order: number, body: string): string =>
  `---\ntitle: S\norder: ${order}\nprompt: P?\naction: Write\nby: notes\n---\n${body}`;

/** Everything with a key in a content folder: "key number page". */
function numbers(files: Files): string[] {
  return loadContent(folderOf(files)).labels.all.map(({ key, number, address }) =>
    [key, number, address].join(' '),
  );
}

describe('numbers', () => {
  it('count each kind by itself, page by page, in the order of the pages', () => {
    expect(
      numbers({
        ...notesWith(
          '$$ a $$ {#eq-a}\n\n![b](x.png){#fig-b alt="b"}\n\n$$ c $$ {#eq-c}\n\n## D {#sec-d}\n\n$$ e \\tag{*} $$ {#eq-e}\n\n$$ f $$ {#eq-f}\n',
        ),
        'lectures/a/abstract.md': '---\nby: notes\nlede: $$ g $$ {#eq-g}\n---\n$$ h $$ {#eq-h}\n',
        'lectures/a/summary/a.md': slot(2, '$$ i $$ {#eq-i}\n'),
        'lectures/a/summary/b.md': slot(1, '$$ j $$ {#eq-j}\n'),
        'glossary/k.md': '---\nname: K\nby: notes\n---\n$$ k $$ {#eq-a}\n',
      }),
    ).toEqual([
      'eq-a 1 /glossary/k/',
      'eq-g 1 /lectures/a/abstract/',
      'eq-h 2 /lectures/a/abstract/',
      'eq-a 1 /lectures/a/notes/',
      'fig-b 1 /lectures/a/notes/',
      'eq-c 2 /lectures/a/notes/',
      'sec-d  /lectures/a/notes/',
      'eq-e * /lectures/a/notes/',
      'eq-f 3 /lectures/a/notes/',
      'eq-j 1 /lectures/a/summary/',
      'eq-i 2 /lectures/a/summary/',
    ]);
  });

  it('are given to theorems with or without a key, and to solutions with one', () => {
    const text = [
      ':::theorem\na\n:::',
      ':::lemma{#lem-b}\nb\n:::',
      ':::theorem{#thm-c}\nc\n:::',
      ':::solution\nd\n:::',
      ':::solution{#sol-e}\ne\n:::',
    ].join('\n\n');
    expect(
      numbers({ ...notesWith(text), 'lectures/a/talk.md': '---\nby: notes\n---\n:::theorem\nf\n:::\n' }),
    ).toEqual([
      ' 1 /lectures/a/notes/',
      'lem-b 1 /lectures/a/notes/',
      'thm-c 2 /lectures/a/notes/',
      'sol-e 1 /lectures/a/notes/',
      ' 1 /lectures/a/talk/',
    ]);
  });

  it('of the figures of authors and of the project are one row', () => {
    const text = '<Figure name="lens-path">\nC\n</Figure>\n\n![b](x.png){#fig-b alt="b"}\n';
    const folder = folderOf({ 'lectures/a/notes.mdx': `---\nby: notes\n---\n${text}` });
    const { labels } = loadContent(folder);
    const path = 'lectures/a/notes.mdx';
    expect(labels.of(path, 'figure-1')).toMatchObject({ number: '1', key: 'fig-lens-path' });
    expect(labels.find(path, 'fig-b')).toMatchObject({ number: '2', id: 'fig-b' });
    expect(labels.find('lectures/b/notes.md', 'fig-b')).toBeUndefined();
  });
});

describe('a key', () => {
  it('is unique in a lecture, and the fault says both places', () => {
    const both = {
      ...notesWith('$$ a $$ {#eq-a}\n'),
      'lectures/a/talk.md': '---\nby: notes\n---\n\n$$ b $$ {#eq-a}\n',
      'lectures/b/lecture.yaml': 'title: B\n',
      'lectures/b/notes.md': '---\nby: notes\n---\n$$ c $$ {#eq-a}\n',
    };
    expect(faultsOf(both)).toBe(
      'lectures/a/talk.md:5:1  label-repeated  The key "eq-a" is taken: lectures/a/notes.md:4:1 has it as well. Give one of the two another key.',
    );
  });

  it('of a theorem is unique like any other', () => {
    expect(faultsOf(notesWith(':::theorem{#thm-a}\na\n:::\n\n:::theorem{#thm-a}\nb\n:::\n'))).toContain(
      'label-repeated  The key "thm-a" is taken: lectures/a/notes.md:4:1 has it as well.',
    );
  });

  it('of a figure of the project may stand in two places', () => {
    const figure = '---\nby: notes\n---\n<Figure name="lens-path">\nC\n</Figure>\n';
    expect(faultsOf({ 'lectures/a/notes.mdx': figure, 'lectures/a/talk.mdx': figure })).toBe('');
  });

  it('on an image needs words that say what it shows', () => {
    expect(faultsOf(notesWith('![A caption](figures/x.png){#fig-a}\n'))).toContain(
      'image-alt  The image "figures/x.png" has no alternative text. Its brackets hold the caption; say what it shows in its braces: {#fig-name alt="what it shows"}.',
    );
  });
});

describe('a reference', () => {
  it('to what is not there names what is near', () => {
    expect(faultsOf(notesWith('$$ a $$ {#eq-loss}\n\n@eq-los, [@eq-loss; @tbl-none]\n\n\\@eq-plain\n'))).toBe(
      [
        'lectures/a/notes.md:6:1  label-unknown  Nothing in this lecture has the key "eq-los". Did you mean "eq-loss"?',
        'lectures/a/notes.md:6:10  label-unknown  Nothing in this lecture has the key "tbl-none". Give it to a table, {#tbl-none}; for a plain @, write \\@.',
      ].join('\n'),
    );
  });

  it('and a work do not stand in one pair of brackets', () => {
    expect(faultsOf(notesWith('$$ a $$ {#eq-a}\n\nSo [@eq-a; @olah2022].\n'))).toBe(
      'lectures/a/notes.md:6:4  citation-syntax  "[@eq-a; @olah2022]" mixes works with what stands on these pages. Put each kind into brackets of its own.',
    );
  });

  it('is not what a work is called', () => {
    expect(
      faultsOf({ 'references.bib': '@online{fig-one, author = {Olah, C}, title = {One}, date = {2022}}\n' }),
    ).toBe(
      'references.bib:1:1  bib-syntax  The entry\'s key "fig-one" reads as the key of a figure. Give it one that does not begin with "fig-".',
    );
  });

  it('does not stand in a heading', () => {
    expect(faultsOf(notesWith('$$ a $$ {#eq-a}\n\n## After @eq-a\n'))).toContain('reference-in-title');
  });
});
