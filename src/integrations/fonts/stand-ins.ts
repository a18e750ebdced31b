import { toString } from 'mdast-util-to-string';
import { convert } from 'fontverter';
import { Blob, Buffer as Run, Face as HarfBuzzFace, Font, shape, Variation } from 'harfbuzzjs';
import type { Content } from '../../sources/load.ts';
import type { Face } from './faces.ts';
import { MEASURED, SYSTEM_FONTS, type SystemFont } from './system-fonts.ts';

// Widths settle long before all is read.
const ENOUGH = 20_000;

/** Running text of the content, of letters whose widths are known in every system's fonts. */
export function sampleOf(content: Content): string {
  let sample = '';
  for (const { tree } of content.prose) {
    sample += ` ${[...toString(tree)].filter((letter) => MEASURED.includes(letter)).join('')}`;
    if (sample.length > ENOUGH) break;
  }
  return sample.trim() ? sample.slice(0, ENOUGH) : MEASURED;
}

/**
 * `@font-face` rules of what stands in for a face until its file has come: fonts of the reader's system, set so large that the
 * sample is as wide as in the face, and as high. A late face then moves hardly a line.
 */
export async function standInsOf(face: Face, cut: Buffer, sample: string): Promise<string[]> {
  const sfnt = new Uint8Array(await convert(cut, 'truetype'));
  const font = new HarfBuzzFace(new Blob(sfnt), 0);
  // A face of one weight has one stand-in for all.
  const weights = typeof face.axes['wght'] === 'number' ? [face.weight] : face.weight.split(' ');
  return weights.flatMap((weight, i) => {
    const own = measure(font, sample, Number.parseInt(weight, 10));
    const wanted = face.style === 'italic' ? 'italic' : i ? 'bold' : 'normal';
    return SYSTEM_FONTS.filter(({ kind, cut }) => kind === face.kind && cut === wanted).map((system) => {
      const scale = own.width / widthOf(system, sample);
      const sources = system.locals.map((name) => `local('${name}')`);
      const measures = `size-adjust:${Math.round(1000 * scale) / 10}%;ascent-override:${Math.round((100 * own.ascent) / scale)}%;descent-override:${Math.round((100 * own.descent) / scale)}%`;
      return `@font-face{font-family:'${face.family} as ${system.name}';font-style:${face.style};font-weight:${weight};src:${sources.join(',')};${measures}}`;
    });
  });
}

// In ems, as the text is shaped: with kerning and ligatures.
function measure(
  face: HarfBuzzFace,
  text: string,
  weight: number,
): { width: number; ascent: number; descent: number } {
  const font = new Font(face);
  font.setVariations([new Variation('wght', weight)]);
  const run = new Run();
  run.addText(text);
  run.guessSegmentProperties();
  shape(font, run);
  const width = run.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  const { ascender, descender } = font.hExtents();
  const em = face.upem;
  return { width: width / em, ascent: ascender / em, descent: -descender / em };
}

function widthOf({ widths }: SystemFont, text: string): number {
  const each = new Map(widths.split(' ').map((width, i) => [MEASURED[i], Number(width) / 1000]));
  return [...text].reduce((sum, letter) => sum + each.get(letter)!, 0);
}
