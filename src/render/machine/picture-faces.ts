import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { perContext } from '../../content/context.ts';
import { fontsFolder } from '../../content/load/load-settings.ts';
import type { Face } from './draw-picture.ts';

const PARTS = ['basic', 'signs', 'latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];

/** The faces that pictures are set in: those of the pages, cut to what is used; the display face and the slanted one are single weights. */
export const facesOf = perContext(({ settings }): Face[] => {
  const folder = fontsFolder(settings, import.meta.env.DEV);
  const face = (name: Face['name'], file: string): Face => ({
    name,
    fonts: PARTS.map((part) => join(folder, `${file}-${part}.woff2`))
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path)),
  });
  return [face('Display', 'display'), face('Sans', 'sans'), face('Slanted', 'italic')];
});
