import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { importCommand, importWith } from '../../../../src/tools/cli/import.ts';
import { folderOf } from '../../content.ts';
import { terminal } from './run.ts';

const SAMPLE = 'tests/fixtures/import/lec3-sparse-attention.md';
const root = folderOf({});
const big = join(root, 'big.md');
const picture = join(root, 'picture.png');
const empty = join(root, 'empty.md');
writeFileSync(big, 'x'.repeat(10_000_000));
writeFileSync(picture, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
writeFileSync(empty, '\n \n');
const NOTEBOOK = readFileSync('tests/fixtures/import/attention.ipynb', 'utf8');
const notebook = (name: string, text: string): string => {
  const file = join(root, `${name}.ipynb`);
  writeFileSync(file, text);
  return file;
};
const MEND = 'Mend it, or open it in Jupyter and save it again, which writes format 4.';

describe('the import', () => {
  it.each([
    [[], 'notes import  usage  It takes one file.'],
    [['none.md'], 'none.md  no-file  There is no such file. Name one file of raw notes.'],
    [['src'], 'src  no-file  This is a folder.'],
    [[big], 'too-large  This file has 10.0 MB, and notes of one lecture have 4 MB at most.'],
    [[picture], 'picture.png:1:5  not-text  This is not a text file. Save the notes as plain text in UTF-8'],
    [
      [notebook('cut', NOTEBOOK.slice(0, NOTEBOOK.indexOf('"We compute') + 5))],
      `cut.ipynb:20:5  not-notebook  The notebook is damaged here: it is not JSON. ${MEND}`,
    ],
    [
      [notebook('merge', NOTEBOOK.replace('   "outputs"', '<<<<<<< HEAD\n   "outputs"'))],
      `merge.ipynb:53:1  not-notebook  The notebook is damaged here: it is not JSON. ${MEND}`,
    ],
    [
      [notebook('old', '{ "nbformat": 3,\n "worksheets": [] }')],
      `old.ipynb:1:15  not-notebook  "nbformat" cannot be 3. ${MEND}`,
    ],
    [
      [notebook('kind', NOTEBOOK.replace('"cell_type": "raw"', '"cell_type": "heading"'))],
      `not-notebook  "cell_type" cannot be "heading". ${MEND}`,
    ],
    [[notebook('none', '')], 'none.ipynb:1:1  no-text  This file holds no words.'],
    [[empty], 'no-text  This file holds no words.'],
    [
      [SAMPLE, '--as', '../up'],
      '"../up"  usage  This makes a bad address: it holds small letters, digits and single hyphens. Write up.',
    ],
    [
      [SAMPLE, '--as', 'a'],
      'lecture-exists  This lecture exists, and nothing is overwritten. Give the new one another name',
    ],
    [[SAMPLE, '--date', 'monday'], '--date  usage  "monday" is not a day. Write it as 2023-01-30.'],
    [[SAMPLE, '--number', '0'], '--number  usage  "0" is not the number of a lecture.'],
    [[SAMPLE, '--by', ' '], '--by  usage  It is empty. Leave the option out if nobody knows.'],
    [[SAMPLE, '--source', 'example.org'], '--source  usage  "example.org" is not an address.'],
    [[SAMPLE, '--form', 'x'], '--form  usage  "x" is not a form. Write --form page or --form notes.'],
    [[SAMPLE, '--dry'], "Unknown option '--dry'"],
  ])('refuses %j in words, and writes nothing', async (args, words) => {
    const dir = folderOf({});
    const before = readdirSync(dir, { recursive: true });
    await expect(async () => importCommand.run(['--into', dir, ...args])).rejects.toThrow(words);
    expect(readdirSync(dir, { recursive: true })).toEqual(before);
  });

  it('refuses a folder that is none of content', async () => {
    const dir = folderOf({ 'site.yaml': undefined });
    await expect(async () => importCommand.run([SAMPLE, '--into', dir])).rejects.toThrow(
      'no-content  This is not a content folder: it has no site.yaml. Name one with --into',
    );
  });

  it('makes files of the pictures of a notebook, which may hold what Python has for numbers', async () => {
    const dir = folderOf({});
    const log = vi.spyOn(console, 'log').mockReturnValue();
    await importCommand.run([
      notebook('nan', NOTEBOOK.replace('"loss": 2', '"loss": NaN')),
      '--into',
      dir,
      '--as',
      'n',
    ]);
    const said = log.mock.calls.join('\n');
    log.mockRestore();
    expect(readdirSync(join(dir, 'lectures/n/figures')).sort()).toEqual(
      ['a-corner.svg', 'image-2.png', 'image.png', 'loss-by-step.png', 'output-5-1.png'].sort(),
    );
    expect(readFileSync(join(dir, 'lectures/n/raw-notes.md'), 'utf8')).toMatch(/^# Attention by Hand\n/);
    expect(said).toContain('cell 8: application/vnd.plotly.v1+json');
  });

  it('takes the images of a page along, and names those that are not there', async () => {
    const dir = folderOf({});
    const from = folderOf({
      'page.qmd':
        '---\ntitle: P\n---\n\nWords. ![One](img/One.png) ![Two](/old/two.svg) ![Three](img/three.gif)\n',
      'img/One.png': 'one',
      'pictures/two.svg': 'two',
      'img/three.gif': 'three',
    });
    const log = vi.spyOn(console, 'log').mockReturnValue();
    await importCommand.run([join(from, 'page.qmd'), '--images', join(from, 'pictures'), '--into', dir]);
    const said = log.mock.calls.join('\n');
    log.mockRestore();
    expect(readdirSync(join(dir, 'lectures/p/figures')).sort()).toEqual(['one.png', 'two.svg']);
    expect(said).toContain('Images of the page, in figures/: one.png, two.svg.');
    expect(said).toContain('Images that were not found: three.gif (img/three.gif).');
  });

  it('takes along files that lie beside a page, and works that it cites, under their keys', async () => {
    const dir = folderOf({});
    const bib = join(dir, 'references.bib');
    const work = (key: string, title: string): string =>
      `@article{${key}, author = {Good, Ann}, title = {${title}}, date = {2020}, journaltitle = {J}}\n`;
    writeFileSync(bib, work('kept2020', 'Kept') + work('taken2020', 'Taken'));
    const from = folderOf({
      'in/page.qmd':
        '---\ntitle: P\n---\n\n[*All* slides](My%20Slides.pdf), [data](data/x.csv), [a secret](../secret.txt), [lost](gone.zip).\n\nAs @new2020 and @other2020 say [@taken2020].\n',
      'in/My Slides.pdf': '%PDF-1.4',
      'in/data/x.csv': 'a,b',
      'secret.txt': 'secret',
      'in/all.bib':
        work('new2020', 'New') +
        work('other2020', 'Kept') +
        work('taken2020', 'Another') +
        work('never', 'Never'),
      'in/broken.bib': '@article{broken, title = {Broken',
    });
    const log = vi.spyOn(console, 'log').mockReturnValue();
    await importCommand.run([join(from, 'in/page.qmd'), '--into', dir]);
    const said = log.mock.calls.join('\n').replaceAll(`${from}/`, '');
    log.mockRestore();
    const lecture = join(dir, 'lectures/p');
    expect(readdirSync(join(lecture, 'files')).sort()).toEqual(['my-slides.pdf', 'x.csv']);
    expect(readFileSync(join(lecture, 'lecture.yaml'), 'utf8')).toContain(
      'files:\n  - path: files/my-slides.pdf\n    title: All slides\n  - path: files/x.csv\n    title: data\n',
    );
    expect(readFileSync(join(lecture, 'notes.md'), 'utf8')).toContain(
      '[*All* slides](files/my-slides.pdf), [data](files/x.csv), a secret (`../secret.txt`), lost (`gone.zip`).\n\nAs @new2020 and @other2020 say [@taken2020].',
    );
    const written = readFileSync(bib, 'utf8');
    expect(written.match(/^@\w+\{[^,]+,|ids += \{[^}]*\},/gm)).toEqual([
      '@article{kept2020,',
      'ids = {other2020},',
      '@article{new2020,',
      '@article{taken2020,',
    ]);
    for (const words of [
      'New in references.bib, from beside the page: new2020, other2020.',
      'in/all.bib:3:1  taken2020  is the key of another work in references.bib, which the page now cites.',
      'in/all.bib holds 1 work that the page does not cite: `npm run notes -- cite in/all.bib` adds them.',
      'in/broken.bib:1:1  bib-syntax  ',
      'Files to take along, in files/: my-slides.pdf, x.csv.',
    ])
      expect(said).toContain(words);
  });

  it('keeps what is written to the bibliography while questions are asked', async () => {
    const dir = folderOf({});
    const bib = join(dir, 'references.bib');
    const ask = vi.fn(() => {
      appendFileSync(bib, '@online{zeta2024, title = {Z}, date = {2024}, url = {https://example.org/z}}\n');
      return Promise.resolve({});
    });
    const log = vi.spyOn(console, 'log').mockReturnValue();
    terminal(true);
    try {
      await importWith(ask).run([SAMPLE, '--into', dir]);
    } finally {
      terminal(false);
      log.mockRestore();
    }
    expect(ask).toHaveBeenCalledOnce();
    expect(readFileSync(bib, 'utf8')).toMatch(/@online\{example-org-paper-sparse,[^]*@online\{zeta2024/);
  });
});
