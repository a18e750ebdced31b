import { expect, it } from 'vitest';
import { look } from '../looks/page.ts';
import type { Reader } from '../reader.ts';
import { SITES_TO_READ } from '../to-read.ts';

/** Looks for a term of the glossary by its name, and follows the first result. */
export function search(reader: Reader): void {
  for (const { name } of SITES_TO_READ)
    it(`the search is opened by ${reader.phone ? 'its button' : 'a key'}, lists results that can be seen, and leads to one (${name} site)`, async () => {
      await reader.open(`${reader.sites[name].url}glossary/`);
      const term = await reader.run(() => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')];
        const link = links.find(({ pathname }) => /\/glossary\/[^/]+\/$/.test(pathname))!;
        return { words: link.textContent.trim(), path: link.pathname };
      });
      if (reader.phone) await reader.press('header search-open button');
      else await reader.type('/');
      await reader.until('the field has the focus', () =>
        document.activeElement?.matches('dialog[open] input'),
      );
      await reader.type(term.words);
      await reader.until('the field holds what was typed', holdsWords, term.words);
      // Three results at least, or as many as there are.
      await reader.until('results that can be seen', showsResults);
      expect(await reader.run(look)).toEqual([]);
      await reader.key('ArrowDown');
      const to = await reader.until('the first result has the focus', focusedResult);
      await reader.key('Enter');
      await reader.until(
        `Enter leads to ${to}`,
        (to) => location.href.split('?')[0] === to.split('?')[0],
        to,
      );
      expect(await reader.heard()).toEqual([]);
    });
}

/** Runs in the page. */
function holdsWords(words: string): boolean {
  return document.querySelector<HTMLInputElement>('dialog[open] input')!.value === words;
}

/** Runs in the page: whether the results are seen, as far as the dialog has room for them. */
function showsResults(): boolean {
  const rows = [...document.querySelectorAll('dialog[open] :is(li, [role=option])')].filter((row) =>
    row.querySelector('a[href]'),
  );
  const list = rows[0]?.parentElement;
  if (!list) return false;
  const [box, dialog] = [list, list.closest('dialog')!].map((part) => part.getBoundingClientRect()) as [
    DOMRect,
    DOMRect,
  ];
  const shown = Math.min(box.bottom, dialog.bottom, innerHeight) - Math.max(box.top, dialog.top, 0);
  const all = rows.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0);
  return shown >= Math.min(all, 120) && all > 0;
}

/** Runs in the page. */
function focusedResult(): string | undefined {
  const first = document.querySelector<HTMLAnchorElement>('dialog[open] li a[href]');
  return document.activeElement === first ? first!.href : undefined;
}
