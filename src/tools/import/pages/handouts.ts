import { decoded } from '../../../shared/decoded.ts';
import { endingOf, HANDOUTS } from '../../../content/domain/handouts.ts';
import { pictureName } from '../picture-name.ts';
import type { Page } from './page.ts';

/** The address that a file beside a page has here, which comes along; of anything else, its own. */
export function handoutAt(typed: string, page: Page, words: string): string {
  const path = decoded(
    typed
      .trim()
      .replace(/^\{\{\s*(?:site|page)\.\w+\s*\}\}\/?/, '')
      .replace(/^<|>$|[?#].*$/g, ''),
  );
  if (/^(?:[a-z]+:|\/)/i.test(path) || !Object.hasOwn(HANDOUTS, endingOf(path)) || !page.has(path))
    return typed;
  const name = pictureName(path);
  const [stem, end] = [name.replace(/\.\w+$/, ''), endingOf(name)];
  let free = name;
  for (let n = 2; page.files.has(free) && page.files.get(free)!.path !== path; n++)
    free = `${stem}-${n}.${end}`;
  const title = words.replace(/<[^<>]*>|[*_`[\]]/g, '').trim();
  if (!page.files.has(free)) page.files.set(free, { path, title: title || free });
  return `files/${free}`;
}
