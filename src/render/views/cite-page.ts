import { context } from '../../content/context.ts';
import { aboutPage } from './about.ts';
import { citeDerived } from './cite-derived.ts';
import { fullHref } from './hrefs.ts';
import type { CiteView } from './types/work-views.ts';

/** How to cite the page at an address, under the title that its head gives to reference managers. */
export async function citePage(address: string, title: string, changed?: string): Promise<CiteView> {
  const { authors, date } = await aboutPage(address);
  const where = context().content.site?.data?.title ?? '';
  const derived = {
    authors,
    title,
    date: date ?? changed,
    type: 'Lecture notes',
    where,
    url: fullHref(address),
  };
  return citeDerived(derived, `page${address.replaceAll('/', '-')}`);
}
