import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../../../src/content/load/load-content.ts';
import { FACES } from '../../../../../src/site/build/fonts/faces.ts';
import { sampleOf } from '../../../../../src/site/build/fonts/characters.ts';
import { standInsOf } from '../../../../../src/site/build/fonts/stand-ins.ts';
import { MEASURED, SYSTEM_FONTS } from '../../../../../src/site/build/fonts/system-fonts.ts';
import { folderOf, notesWith } from '../../../content.ts';

const face = FACES.find(({ id }) => id === 'sans')!;
const file = readFileSync(resolve('node_modules', face.source.replace('{script}', 'latin')));

describe('stand-ins', () => {
  it.each(SYSTEM_FONTS)('of $name ($kind, $style) know how wide each letter is', ({ widths }) => {
    const each = widths.split(' ').map(Number);
    expect(each).toHaveLength([...MEASURED].length);
    expect(each.every((width) => width > 100 && width < 1100)).toBe(true);
  });

  it('are as large as it takes to be as wide as the face', async () => {
    const scales = async (sample: string): Promise<number[]> =>
      (await standInsOf(face, file, sample)).map((rule) => Number(/size-adjust:([\d.]+)%/.exec(rule)![1]));
    // Source Sans is narrower than Arial, and its digits more so than its letters.
    const [letters, digits] = [await scales('running text'), await scales('0123456789')];
    expect(letters).toHaveLength(SYSTEM_FONTS.filter(({ kind }) => kind === 'sans').length);
    for (const scale of [...letters, ...digits]) expect(scale).toBeGreaterThan(70);
    for (const scale of [...letters, ...digits]) expect(scale).toBeLessThan(100);
    expect(digits).not.toEqual(letters);
  });

  it('are measured by what readers read of the glossary, not by its front matter', () => {
    const sample = (name: string): string =>
      sampleOf(
        loadContent(folderOf({ 'glossary/why.md': `---\nname: ${name}\nby: notes\n---\n\nSo it is.\n` })),
      );
    expect(sample('Why?')).toContain('So it is.');
    expect(sample('Why is it so?')).toBe(sample('Why?'));
  });

  it('are the same after a sentence more in a lecture, with which all pages would be others', () => {
    const sample = (body: string): string => sampleOf(loadContent(folderOf(notesWith(body))));
    expect(sample('Wow. Wow.')).toBe(sample('Ill.'));
    expect(sample('').length).toBeGreaterThan(100);
  });

  it('are named in the list of every family that has them', async () => {
    const tokens = readFileSync('src/site/styles/tokens.css', 'utf8');
    for (const { family, kind } of FACES)
      for (const { name } of SYSTEM_FONTS.filter((one) => one.kind === kind))
        expect(tokens).toContain(`'${family} as ${name}'`);
  });
});
