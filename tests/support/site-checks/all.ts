import type { Site } from '../site.ts';
import { closedHostsInFiles, linksToClosedHosts } from './closed-hosts.ts';
import { faultyHeads } from './head.ts';
import { skippedHeadings } from './headings.ts';
import { invalidMarkup } from './html-validate.ts';
import { faultyIds } from './ids.ts';
import { joinedLinks } from './joined-links.ts';
import { leftOpen } from './left-open.ts';
import { deadLinks } from './links.ts';
import { faultySitemap } from './sitemap.ts';

/** What holds for every built site, and the check that tells each place where it does not. */
export const SITE_CHECKS = {
  'every link within the site leads somewhere, and stays inside the base': deadLinks,
  'no page links to a closed host': linksToClosedHosts,
  'no file for machines holds the address of a closed host': closedHostsInFiles,
  'every id is unique on its page, and what points at an id finds it': faultyIds,
  'every page has a language, a title, a description, its canonical address and one h1': faultyHeads,
  'heading levels go down one step at a time': skippedHeadings,
  'no two links of a paragraph read as one word': joinedLinks,
  'no heading, colon or list has nothing behind it': leftOpen,
  'the sitemap names every page that may be indexed, once, and no other': faultySitemap,
  'html-validate finds nothing': invalidMarkup,
} satisfies Record<string, (site: Site) => string[] | Promise<string[]>>;
