import { dateOf } from '../../shared/dates.ts';
import { partTitle } from '../../content/domain/parts.ts';
import { context, perContext } from '../../content/context.ts';
import type { About } from '../views/about.ts';
import { href } from '../views/hrefs.ts';
import { allLectures, type Lecture } from '../views/lectures.ts';
import { siteView } from '../views/site.ts';
import { SIZE, type Drawing } from './drawing.ts';
import { machinePages, type MachinePage } from './machine-pages.ts';

/** A picture that stands for a page where a link to it is shown. */
export interface Picture {
  /** Full address. */
  src: string;
  alt: string;
  width: number;
  height: number;
}

/** Every picture of the site by its name under `/pictures/`: one of the site, one a lecture, one a topic. */
export async function drawings(): Promise<Map<string, Drawing>> {
  const site = await siteView();
  const lectures = await allLectures();
  const found = new Map<string, Drawing>();
  found.set('site', {
    kicker: [site.course.code, site.course.institution, site.course.term].join(', '),
    title: site.course.title,
    line: site.lede,
    blocks: lectures.map(({ view }) => ({ title: view.title, state: view.state })),
    mark: site.short,
  });
  for (const lecture of lectures) found.set(nameOf(lecture), ofLecture(lecture, site.short));
  for (const page of machinePages(context())) {
    const lecture = page.kind === 'text' && lectures.find(({ slug }) => slug === page.lecture);
    if (lecture) found.set(page.address.slice(1, -1), ofTopic(page, lecture, site.short));
  }
  return found;
}

function nameOf({ slug }: Lecture): string {
  return `lectures/${slug}`;
}

function ofLecture({ view }: Lecture, mark: string): Drawing {
  return {
    kicker: [view.number === undefined ? '' : view.name, view.date && dateOf(view.date)]
      .filter(Boolean)
      .join(', '),
    title: view.title,
    subtitle: view.subtitle,
    line: view.speakers.map(({ name }) => name).join(', '),
    blocks: view.parts.map(({ title, state }) => ({ title, state })),
    mark,
  };
}

function ofTopic(page: MachinePage, lecture: Lecture, mark: string): Drawing {
  const { view } = lecture;
  const part = page.address.split('/')[3]!;
  return {
    ...ofLecture(lecture, mark),
    kicker: view.title,
    title: page.heading,
    subtitle: undefined,
    line: page.texts[0]?.data?.['by'] === 'companion' ? 'By the companion' : '',
    current: view.parts.find(({ id }) => id === part)?.title ?? partTitle('notes'),
  };
}

/** The picture that stands for a page; none without an origin, since only a full address is of use there. */
export async function pictureOf({ address, lecture }: About): Promise<Picture | undefined> {
  const { site } = context().settings;
  if (!site) return undefined;
  const own = address.slice(1, -1);
  const all = await known();
  const name = all.has(own) ? own : lecture ? nameOf(lecture) : 'site';
  return {
    src: new URL(href(`/pictures/${name}.png`), site).href,
    alt: altOf(all.get(name)!),
    ...SIZE,
  };
}

const known = perContext(drawings);

/** What a picture shows, in words. */
export function altOf({ title, line, blocks }: Drawing): string {
  const states = blocks.map((block) => `${block.title} (${block.state})`).join(', ');
  const said = [title, line.replace(/\.$/, '')].filter(Boolean).join('. ');
  return `${said}. Along a line: ${states}.`;
}
