import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from 'fontverter';
import { Blob, Face as HarfBuzzFace } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { digestOfFiles, Kept } from '../../../shared/build-cache.ts';
import { cacheRoot } from '../../../shared/cache-root.ts';

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

/** The characters that a font file has, as a set of one-letter strings; found once, and then kept. */
export async function coverage(file: string): Promise<Set<string>> {
  const font = readFileSync(file);
  const letters = await once([font, 'letters'], async () => {
    const sfnt = await convert(font, 'truetype');
    const points = new HarfBuzzFace(new Blob(new Uint8Array(sfnt)), 0).collectUnicodes();
    return Buffer.from(Array.from(points, (point) => String.fromCodePoint(point)).join(''));
  });
  return new Set(letters.toString());
}

/** A WOFF2 with just these characters, cut once for the same wish, and then kept. */
export async function subset(file: string, cut: Cut): Promise<Buffer> {
  const font = readFileSync(file);
  return once([font, JSON.stringify(cut)], () =>
    subsetFont(font, cut.characters, {
      targetFormat: 'woff2',
      noHinting: true,
      dropTables: DROPPED,
      ...(cut.axes ? { variationAxes: cut.axes } : {}),
      ...(cut.features ? { keepFeatures: cut.features } : {}),
    }),
  );
}

async function once(from: (Buffer | string)[], make: () => Promise<Buffer>): Promise<Buffer> {
  const hash = createHash('sha256');
  for (const part of from) hash.update(part);
  const name = hash.digest('hex').slice(0, 20);
  const kept = new Kept(join(cacheRoot(), 'fonts'), digestOfFiles(CODE));
  const before = kept.get(name);
  if (before) return before;
  const made = await make();
  kept.put(name, made);
  return made;
}
