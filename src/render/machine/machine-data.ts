import { context, perContext } from '../../content/context.ts';
import { aboutPage } from '../views/about.ts';
import { href } from '../views/hrefs.ts';
import { twinAddress } from './full-addresses.ts';
import { metaOf, type Meta, type Said } from './head-metadata.ts';
import { jsonLdOf, type Standing } from './json-ld.ts';
import { machinePages } from './machine-pages.ts';
import { pictureOf } from './pictures.ts';

/** What the head of a page holds for machines. */
export interface Machines {
  meta: Meta[];
  jsonLd: string;
  /** Address of the page's Markdown twin, under the base. */
  twin?: string;
}

type Page = Omit<Said, 'picture'> & Pick<Standing, 'base' | 'breadcrumbs'>;

/** What the page at an address tells machines, besides what it tells people. */
export async function machinesOf(address: string, page: Page): Promise<Machines> {
  const about = await aboutPage(address);
  const { site } = context().settings;
  const picture = await pictureOf(about);
  const full = (link: string): string => (site ? new URL(link, site).href : link);
  return {
    meta: metaOf(about, { ...page, picture }),
    jsonLd: jsonLdOf(about, { ...page, full }),
    ...(twins(context()).has(address) ? { twin: href(twinAddress(address)) } : {}),
  };
}

const twins = perContext((now) => new Set(machinePages(now).map(({ address }) => address)));
