import { generateAtomFeed } from 'feedsmith';
import type { Context } from '../../content/context.ts';
import { fullAddress } from './full-addresses.ts';
import { lecturesOf, type MachinePage } from './machine-pages.ts';

/** A page that changed, and when. */
export interface Change {
  page: MachinePage;
  /** ISO time of its last change. */
  time: string;
  /** A sentence or a few on what stands there. */
  says: string;
  /** Files to take along, which readers of feeds fetch by themselves. */
  files?: { href: string; type: string; length: number; title: string }[];
}

const NEWEST = 50;
const NO_TIMES = 'When each page changed is not known here.';

/**
 * The Atom feed of changed pages, newest first. `now` is the time of the commit that was built; it is the
 * feed's own time where no change has one.
 */
export function feedOf(changes: readonly Change[], context: Context, now: string | undefined): string {
  const { content, settings } = context;
  const title = content.site?.data?.title ?? '';
  const newest = [...changes]
    .sort((a, b) => Date.parse(b.time) - Date.parse(a.time) || (a.page.address < b.page.address ? -1 : 1))
    .slice(0, NEWEST);
  const home = fullAddress('/', settings);
  const self = fullAddress('/feed.xml', settings);
  const updated =
    newest[0]?.time ?? now ?? lecturesOf(context).findLast(({ date }) => date)?.date ?? '1970-01-01';
  const feed = {
    id: self,
    title: { value: title },
    updated: new Date(updated),
    subtitle: { value: newest.length > 0 ? 'Sections and questions, as they change.' : NO_TIMES },
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: home, rel: 'alternate', type: 'text/html' },
    ],
    authors: [{ name: title, uri: home }],
    entries: newest.map(({ page, time, says, files = [] }) => ({
      id: fullAddress(page.address, settings),
      title: { value: page.kind === 'question' ? page.heading : page.title },
      updated: new Date(time),
      links: [
        { href: fullAddress(page.address, settings), rel: 'alternate', type: 'text/html' },
        ...files.map((file) => ({ ...file, rel: 'enclosure' })),
      ],
      summary: { value: says },
    })),
  };
  return generateAtomFeed(feed);
}
