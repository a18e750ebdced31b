import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { convert } from 'fontverter';
import { Blob, Face as HarfBuzzFace } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { digestOfFiles, Kept } from '../../../shared/build-cache.ts';

/** What to keep of a font. */
export interface Cut {
  characters: string;
  axes?: Record<string, number | { min: number; max: number }>;
  features?: string[];
}

// Fonts take long to cut, and no other code of the project has a hand in it.
const CODE = ['src/site/build/fonts/subset.ts', 'package-lock.json'];
// What menus of fonts call the styles of a face, and the lines that other scripts stand on.
const DROPPED = ['STAT', 'BASE'];

/** Takes a file of the fonts' folder. */
export type Put = (name: string, data: Buffer | string) => void;

/** The characters that a font file has, as a set of one-letter strings. */
export async function coverage(file: string): Promise<Set<string>> {
  const sfnt = await convert(readFileSync(file), 'truetype');
  const points = new HarfBuzzFace(new Blob(new Uint8Array(sfnt)), 0).collectUnicodes();
  return new Set(Array.from(points, (point) => String.fromCodePoint(point)));
}

/** A WOFF2 with just these characters, cut once for the same wish and then taken from `cache`. */
export async function subset(file: string, cut: Cut, cache: string): Promise<Buffer> {
  const font = readFileSync(file);
  const key = createHash('sha256').update(font).update(JSON.stringify(cut)).digest('hex').slice(0, 20);
  const kept = new Kept(cache, digestOfFiles(CODE));
  const before = kept.get(`${key}.woff2`);
  if (before) return before;
  const made = await subsetFont(font, cut.characters, {
    targetFormat: 'woff2',
    noHinting: true,
    dropTables: DROPPED,
    ...(cut.axes ? { variationAxes: cut.axes } : {}),
    ...(cut.features ? { keepFeatures: cut.features } : {}),
  });
  kept.put(`${key}.woff2`, made);
  return made;
}
