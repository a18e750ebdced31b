import { SITE_PAGES } from '../../content/domain/parts.ts';
import { context } from '../../content/context.ts';
import { siteEntry } from './entries.ts';
import { href } from './hrefs.ts';
import { allLectures } from './lectures.ts';
import { plain } from './titled.ts';
import type { Meeting } from './types/lecture-view.ts';
import type { Link } from './types/link-views.ts';
import type { SiteView } from './types/site-view.ts';

/** The site as every page's frame needs it. */
export async function siteView(): Promise<SiteView> {
  const entry = await siteEntry();
  // Only the dev server gets this far with a faulty site.yaml.
  if (!entry) return UNREADABLE;
  const {
    title,
    short,
    course,
    home,
    lede,
    repository,
    contact,
    licences,
    calendar_note: calendarNote,
  } = entry.data;
  return {
    title,
    short,
    course,
    home,
    lede,
    // The dev server's pages change at every save: none is stored.
    offline: import.meta.env.PROD && context().settings.offline,
    licences: licences.map((licence) => ({ ...licence, of: plain(licence.of, 'site.yaml') })),
    ...(calendarNote ? { calendarNote } : {}),
    ...(repository ? { repository } : {}),
    ...(contact ? { contact } : {}),
  };
}

const UNREADABLE: SiteView = {
  title: 'site.yaml has faults',
  short: 'site.yaml has faults',
  lede: 'The list above says which.',
  home: {},
  course: { title: '', code: '', institution: '', term: '', unofficial: false },
  offline: false,
  licences: [],
};

/** The course's calendar, each meeting with its lecture where there are notes of it. */
export async function meetings(): Promise<Meeting[]> {
  const entry = await siteEntry();
  const lectures = (await allLectures()).map(({ view }) => view);
  return (entry?.data.calendar ?? []).map(({ date, what, who, off }) => {
    const lecture = off ? undefined : lectures.find((l) => l.date === date);
    return { date, what, ...(who ? { who } : {}), off, ...(lecture ? { lecture } : {}) };
  });
}

/** The pages over all lectures, for the footer. */
export function siteLinks(): Link[] {
  return Object.entries(SITE_PAGES).map(([address, text]) => ({ text, href: href(address) }));
}
