import { describe, expect, it } from 'vitest';
import { takeEmbedded } from '../../../../src/tools/import/embedded.ts';
import { tagsAsPictures } from '../../../../src/tools/import/html-pictures.ts';
import { importNotes } from '../../../../src/tools/import/import-notes.ts';
import { Pictures } from '../../../../src/tools/import/note-pictures.ts';

const PNG = 'data:image/png;base64,iVBORw0K';
const SVG = "data:image/svg+xml,%3Csvg xmlns='x'/%3E".replaceAll(' ', '%20').replaceAll("'", '%27');

const take = (text: string): { text: string; files: Record<string, string> } => {
  const pictures = new Pictures(text);
  const made = takeEmbedded(text, pictures);
  const files = [...pictures.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]);
  return { text: made, files: Object.fromEntries(files) as Record<string, string> };
};
const BYTES = '\x89PNG\r\n';

describe('a picture within a text', () => {
  it.each([
    [
      `![A **loss**: by step](${PNG})`,
      '![A **loss**: by step](figures/a-loss-by-step.png)',
      'a-loss-by-step.png',
    ],
    [`![](<${PNG}> "T")`, '![](<figures/picture.png> "T")', 'picture.png'],
    [`[image 1]: <${PNG}>`, '[image 1]: <figures/image-1.png>', 'image-1.png'],
    [
      `<img src="${PNG}" width="3" alt="Heads">`,
      '<img src="figures/heads.png" width="3" alt="Heads">',
      'heads.png',
    ],
    [
      `<div><img alt='Heads' src='${PNG}'></div>`,
      "<div><img alt='Heads' src='figures/heads.png'></div>",
      'heads.png',
    ],
    [`![plot](${PNG}) ![](old/Plot.png)`, '![plot](figures/plot-2.png) ![](old/Plot.png)', 'plot-2.png'],
  ])('is a file beside it, named by its words: %s', (typed, text, name) => {
    expect(take(typed)).toEqual({ text, files: { [name]: BYTES } });
  });

  it('may be a drawing as text', () => {
    expect(take(`![d](${SVG})`)).toEqual({
      text: '![d](figures/d.svg)',
      files: { 'd.svg': "<svg xmlns='x'/>" },
    });
  });

  it('is one file where it stands twice, and two where two have one name', () => {
    const other = PNG.replace('iVBO', 'AAAA');
    const { text, files } = take(`![a](${PNG}) ![a](${PNG}) ![a](${other})`);
    expect(text).toBe('![a](figures/a.png) ![a](figures/a.png) ![a](figures/a-2.png)');
    expect(Object.keys(files)).toEqual(['a.png', 'a-2.png']);
  });

  it('that is damaged has its place, and no file', () => {
    expect(take('![a](data:image/png;base64,iVBORw0Kx)')).toEqual({ text: '![a](figures/a.png)', files: {} });
  });

  it('is code within code', () => {
    const typed = `\`\`\`\n![a](${PNG})\n\`\`\``;
    expect(take(typed)).toEqual({ text: typed, files: {} });
  });
});

describe('a picture in HTML', () => {
  it.each([
    ['<img src="x/y.png" alt="Heads" width="30"/>', '![Heads](x/y.png)'],
    ["so <img alt='' src=a.png style='width:2em'> it is", 'so ![](a.png) it is'],
    ['<img src="a.png" title="T">', '![](a.png "T")'],
    ['<img src="a.png" onerror="b">', '<img src="a.png" onerror="b">'],
    ['<img alt="none">', '<img alt="none">'],
    ['<div><img src="a.png"></div>', '<div><img src="a.png"></div>'],
  ])('is one in Markdown: %s', (typed, text) => expect(tagsAsPictures(typed)).toBe(text));

  it('is looked for with the others', () => {
    const { files } = importNotes('# A\n\n## Notes\n\n<img src="x/Y b.png" alt="Heads">\n', 'a.md');
    expect(files.get('notes.md')).toContain('Heads');
  });
});
