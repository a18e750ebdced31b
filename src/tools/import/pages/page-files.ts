import { endingOf, HANDOUTS } from '../../../content/domain/handouts.ts';
import { decoded } from '../../../shared/decoded.ts';
import { pictureName } from '../picture-name.ts';
import type { Page } from './page.ts';

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$/i;

/** The address that a picture of a page has here; of another site's, and of what is no picture, its own. */
export function pictureAt(typed: string, { pictures }: Page): string {
  const target = typed
    .trim()
    .replace(/^\{\{\s*(?:site\.\w+|page\.\w+)\s*\}\}/, '')
    .replace(/^<|>$/g, '');
  if (/^(?:[a-z]+:)?\/\//i.test(target) || !PICTURE.test(target.replace(/[?#].*$/, ''))) return target;
  // One that was named here has its name.
  if (pictures.has(target.replace(/^figures\//, '')) && target.startsWith('figures/')) return target;
  const path = decoded(target.replace(/[?#].*$/, ''));
  const name = nameOf(path, (taken) => pictures.get(taken));
  pictures.set(name, path);
  return `figures/${name}`;
}

/** The address that a file beside a page has here, which comes along; of anything else, its own. */
export function handoutAt(typed: string, { files, has }: Page, words: string): string {
  const path = decoded(
    typed
      .trim()
      .replace(/^\{\{\s*(?:site|page)\.\w+\s*\}\}\/?/, '')
      .replace(/^<|>$|[?#].*$/g, ''),
  );
  if (/^(?:[a-z]+:|\/)/i.test(path) || !Object.hasOwn(HANDOUTS, endingOf(path)) || !has(path)) return typed;
  const name = nameOf(path, (taken) => files.get(taken)?.path);
  const title = words.replace(/<[^<>]*>|[*_`[\]]/g, '').trim();
  if (!files.has(name)) files.set(name, { path, title: title || name });
  return `files/${name}`;
}

// The name of the file at a path: with a number where another path has it.
function nameOf(path: string, pathOf: (name: string) => string | undefined): string {
  const [, stem = '', end = ''] = /^(.*)(\.\w+)$/.exec(pictureName(path))!;
  let name = stem + end;
  for (let n = 2; ![undefined, path].includes(pathOf(name)); n++) name = `${stem}-${n}${end}`;
  return name;
}
