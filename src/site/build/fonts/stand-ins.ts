import { convert } from 'fontverter';
import { Blob, Buffer as Run, Face as HarfBuzzFace, Font, shape } from 'harfbuzzjs';
import type { Face } from './faces.ts';
import { MEASURED, SYSTEM_FONTS } from './system-fonts.ts';

/**
 * `@font-face` rules of what stands in for a face until its file has come: fonts of the reader's system, set so large that the
 * sample is as wide as in the face, and as high. A late face then moves hardly a line.
 * Bold, and italics where there are none, are made of them by the browser.
 */
export async function standInsOf(face: Face, cut: Buffer, sample: string): Promise<string[]> {
  const sfnt = new Uint8Array(await convert(cut, 'truetype'));
  const font = new HarfBuzzFace(new Blob(sfnt), 0);
  const own = measure(font, sample);
  const alike = SYSTEM_FONTS.filter(({ kind, style }) => kind === face.kind && style === face.style);
  return alike.map(({ name, locals, widths }) => {
    // In steps of half a percent: a sentence more in the content then hardly ever makes other rules, and all pages anew.
    const scale = Math.round((200 * own.width) / widthOf(widths, sample)) / 200;
    const percent = (share: number, digits = 0): string => `${Number((100 * share).toFixed(digits))}%`;
    const measures = `size-adjust:${percent(scale, 1)};ascent-override:${percent(own.ascent / scale)};descent-override:${percent(own.descent / scale)}`;
    const sources = locals.map((local) => `local('${local}')`).join(',');
    return `@font-face{font-family:'${face.family} as ${name}';font-style:${face.style};src:${sources};${measures}}`;
  });
}

// In ems, as the text is shaped: with kerning and ligatures.
function measure(face: HarfBuzzFace, text: string): { width: number; ascent: number; descent: number } {
  const font = new Font(face);
  const run = new Run();
  run.addText(text);
  run.guessSegmentProperties();
  shape(font, run);
  const width = run.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  const { ascender, descender } = font.hExtents();
  const em = face.upem;
  return { width: width / em, ascent: ascender / em, descent: -descender / em };
}

function widthOf(widths: string, text: string): number {
  const each = new Map(widths.split(' ').map((width, i) => [MEASURED[i], Number(width) / 1000]));
  return [...text].reduce((sum, letter) => sum + each.get(letter)!, 0);
}
