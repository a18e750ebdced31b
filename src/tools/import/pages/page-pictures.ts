import { pictureName } from '../picture-name.ts';
import type { Page } from './page.ts';
import { decoded } from '../../../shared/decoded.ts';

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$/i;

/** The address that a picture of a page has here; of another site's, and of what is no picture, its own. */
export function pictureAt(typed: string, page: Page): string {
  const target = typed
    .trim()
    .replace(/^\{\{\s*(?:site\.\w+|page\.\w+)\s*\}\}/, '')
    .replace(/^<|>$/g, '');
  if (/^(?:[a-z]+:)?\/\//i.test(target) || !PICTURE.test(target.replace(/[?#].*$/, ''))) return target;
  // One that was named here has its name.
  if (page.pictures.has(target.replace(/^figures\//, '')) && target.startsWith('figures/')) return target;
  const path = decoded(target.replace(/[?#].*$/, ''));
  const name = pictureName(path);
  const [stem, end] = [name.replace(/\.\w+$/, ''), name.replace(/^.*\./, '')];
  let free = name;
  for (let n = 2; page.pictures.has(free) && page.pictures.get(free) !== path; n++)
    free = `${stem}-${n}.${end}`;
  page.pictures.set(free, path);
  return `figures/${free}`;
}
