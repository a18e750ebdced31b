import type { CollectionEntry } from 'astro:content';
import { dateOf } from '../../shared/dates.ts';
import { lectureAddress } from '../../content/domain/page-places.ts';
import { present } from '../../shared/present.ts';
import { once } from '../../shared/once.ts';
import { momentOf, secondsOf } from '../../content/domain/moments.ts';
import { playerOf } from '../../content/domain/players.ts';
import { stateOfParts } from '../../content/domain/states.ts';
import { headline } from '../../content/domain/titles.ts';
import { renderInline } from '../markdown/render-inline.ts';
import { context, perContext } from '../../content/context.ts';
import { fullHref, href, wikiHref } from './hrefs.ts';
import { spokenIn } from '../../content/load/transcripts.ts';
import { DRAFT_MARK, plain, titled } from './titled.ts';
import { citeDerived } from './cite-derived.ts';
import { allOf, siteEntry } from './entries.ts';
import { partsOf } from './parts.ts';
import { leadOf, sectionOf } from './sections.ts';
import { topicsOf } from './topics.ts';
import type { LectureView } from './types/lecture-view.ts';
import type { Link, OutLink } from './types/link-views.ts';
import type { Poster, Video } from './types/recording-view.ts';
import type { CiteView } from './types/work-views.ts';
import { findWork } from './works.ts';

/** A lecture with what only its own pages show. */
export interface Lecture {
  slug: string;
  view: LectureView;
  filePath: string;
  links: OutLink[];
  video?: Video;
  begin: (Link & { html: string })[];
  /** Its topics, in their order. */
  topics: Link[];
  cite: { notes: CiteView; talk: CiteView };
  source: LectureData['notes'];
}

/** All lectures, by date. */
export const allLectures = perContext(async (): Promise<Lecture[]> => {
  const entries = await allOf('lectures');
  // What has no date comes last.
  const day = ({ data }: CollectionEntry<'lectures'>): string => data.date ?? '9';
  entries.sort((a, b) => day(a).localeCompare(day(b)) || a.id.localeCompare(b.id));
  return Promise.all(entries.map(toLecture));
});

async function toLecture({ id, data, filePath = '' }: CollectionEntry<'lectures'>): Promise<Lecture> {
  const slug = id.split('/')[1]!;
  const { parts, ledger } = await partsOf(slug, data.video !== undefined);
  const lead = await leadOf(slug, 720);
  const leadBy = (await sectionOf(slug, 'abstract')).by;
  const { title: first, subtitle: rest } = headline(data.title);
  const head = titled(first, `${id}.yaml`, data.draft);
  const { title, titleHtml } = head;
  const { title: whole } = titled(data.title, `${id}.yaml`);
  const below = rest ? titled(rest, `${id}.yaml`) : undefined;
  const begin = data.begin.map(async ({ to, text }, i) => {
    const target = wikiHref(to, context().targets);
    return {
      href: target.href,
      text: target.title,
      html: await renderInline(text, `${id}.yaml`, `begin-${i + 1}`),
    };
  });
  const site = await siteEntry();
  const notes = data.cite.notes && (await findWork(data.cite.notes));
  const talk = data.cite.talk && (await findWork(data.cite.talk));
  // Only the lecture's first page shows it.
  const cite = once(() => {
    const own = notes || citeNotes(data, whole, slug, site?.data.title);
    return { notes: own, talk: talk || citeTalk(data, whole, slug, own, site?.data.course) };
  });
  return {
    slug,
    filePath,
    view: present({
      slug,
      href: href(lectureAddress(slug)),
      ...head,
      subtitle: below?.title,
      subtitleHtml: below?.titleHtml,
      number: data.number,
      name: data.number === undefined ? title : `Lecture ${data.number}${data.draft ? DRAFT_MARK : ''}`,
      nameHtml: data.number === undefined ? titleHtml : undefined,
      speakers: data.speakers,
      date: data.date,
      series: data.series,
      ledeHtml: data.lede && (await renderInline(data.lede, `${id}.yaml`, 'lede')),
      deeds: [data.try ?? []]
        .flat()
        .map(({ text, to }) => ({ text, href: wikiHref(to, context().targets).href })),
      lead,
      leadBy,
      parts,
      state: stateOfParts(parts.map((part) => part.state)),
      ledger,
      credit: creditOf(data.notes),
      aliases: data.aliases,
    }),
    links: data.links.map(({ label, text, url, access }) =>
      present({ label, text: text ?? url ?? '', href: url, access }),
    ),
    ...(data.video ? { video: await videoOf(data.video, data.chapters, title, id) } : {}),
    begin: await Promise.all(begin),
    topics: (await topicsOf(slug)).map(({ view: topic }) => ({
      text: topic.title,
      html: topic.titleHtml,
      href: topic.href,
    })),
    get cite() {
      return cite();
    },
    source: data.notes,
  };
}

type LectureData = CollectionEntry<'lectures'>['data'];

function citeNotes({ notes, date }: LectureData, title: string, slug: string, where = ''): CiteView {
  return citeDerived(
    {
      authors: notes.by ? [notes.by] : [],
      title: `Notes on “${title}”`,
      date: notes.taken ?? date,
      type: 'Lecture notes',
      where,
      url: fullHref(lectureAddress(slug)),
    },
    `notes-${slug}`,
  );
}

function citeTalk(
  { speakers, date, course, video }: LectureData,
  title: string,
  slug: string,
  beside: CiteView,
  held?: CollectionEntry<'site'>['data']['course'],
): CiteView {
  return citeDerived(
    {
      authors: speakers.map(({ name }) => name),
      title,
      date,
      type: 'Lecture',
      where: course ?? [held?.code, held?.institution].filter(Boolean).join(', '),
      url: video?.url,
    },
    `talk-${slug}`,
    beside,
  );
}

type VideoData = NonNullable<LectureData['video']>;

async function videoOf(
  { url, embed, host, title, series, poster }: VideoData,
  chapters: LectureData['chapters'],
  lecture: string,
  id: string,
): Promise<Video> {
  const player = playerOf(url);
  const slug = id.split('/')[1]!;
  const spoken = spokenIn(context().content, slug) !== undefined;
  return {
    href: url,
    embed: embed ?? player!.embed,
    kind: embed === undefined ? player!.kind : 'frame',
    host: host ?? player?.host ?? new URL(url).hostname,
    title: title ?? lecture,
    chapters: chapters.map((chapter) => {
      const seconds = secondsOf(chapter.at) ?? 0;
      return {
        ...chapter,
        title: plain(chapter.title, `${id}.yaml`),
        seconds,
        ...momentOf({ url, embed }, seconds),
      };
    }),
    ...(spoken ? { transcript: href(`${lectureAddress(slug)}transcript/`) } : {}),
    ...(series ? { series } : {}),
    ...(poster ? { poster: await posterOf(poster, `${id}.yaml`) } : {}),
  };
}

async function posterOf(poster: NonNullable<VideoData['poster']>, path: string): Promise<Poster> {
  const headsOf = (names: string[]) => names.map((name) => name.split('.').map(Number) as [number, number]);
  return {
    layers: poster.layers,
    heads: poster.heads,
    marked: headsOf(poster.marked),
    highlighted: headsOf(poster.highlighted),
    captionTitle: poster.title,
    captionHtml: await renderInline(poster.caption, path, 'poster'),
  };
}

function creditOf({ by, taken, licence, quotes }: Lecture['source']): string {
  const who = by ? `by ${by}` : 'by somebody whom nobody has named yet';
  const parts = [`Notes ${who}`, taken && dateOf(taken), licence ? `${licence} licence` : 'licence unknown'];
  return [`${parts.filter(Boolean).join(', ')}.`, ...quotes].join(' ');
}
