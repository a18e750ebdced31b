import type { CSL } from '@citation-js/core';
import { doiAddress } from '../../content/bibliography/read-address.ts';
import { shownAddress } from '../../content/bibliography/work-addresses.ts';
import { exportBibtex } from '../../content/bibliography/export-bibtex.ts';
import type { Work } from '../../content/bibliography/read-bibtex.ts';
import { plainText } from '../../content/bibliography/tex.ts';
import { accessOf } from '../../content/domain/access.ts';
import { escapeHtml } from '../../shared/escape-html.ts';
import { noteOnWork } from '../../content/domain/fragments.ts';
import { OWN_LANGUAGE } from '../../content/domain/languages.ts';
import { printWords } from '../../content/markdown/title.ts';
import { workAddress } from '../../content/domain/page-places.ts';
import { listed } from '../../shared/words.ts';
import { context, perContext, perContextByKey } from '../../content/context.ts';
import { renderInline } from '../markdown/render-inline.ts';
import { readText } from '../../content/load/list-files.ts';
import { keptEntries } from '../../content/load/format-cache.ts';
import { standingOf } from '../../content/load/link-standings.ts';
import { href } from './hrefs.ts';
import { allOf } from './entries.ts';
import { citings } from './citation-graph.ts';
import type { OutLink } from './types/link-views.ts';
import type { WorkView } from './types/work-views.ts';

/** All works by key, in the order of the bibliography. */
export const works = perContext(build);

const citingsOn = perContextByKey(citings, ({ address }) => address);
const citingsOfLecture = perContextByKey(citings, ({ slug }) => slug);

/** One work, by its key or an old one; absent only while the dev server shows a fault. */
export async function findWork(key: string): Promise<WorkView | undefined> {
  return (await works()).get(context().label(key)?.key ?? key);
}

/**
 * The works cited on a page, or on several that stand on one, each once, in the order of the bibliography; without those that
 * the page shows `already`.
 */
export async function worksCitedOn(
  addresses: string | string[],
  already: readonly string[] = [],
): Promise<WorkView[]> {
  const found = await Promise.all([addresses].flat().map(citingsOn));
  const cited = new Set(found.flat().map((c) => c.key)).difference(new Set(already));
  return [...(await works()).values()].filter(({ key }) => cited.has(key));
}

/** The works that a lecture cites anywhere, with only its own places. */
export async function worksOfLecture(slug: string): Promise<WorkView[]> {
  const all = await citingsOfLecture(slug);
  const cited = new Set(all.map((c) => c.key));
  return [...(await works()).values()]
    .filter(({ key }) => cited.has(key))
    .map((view) => ({ ...view, citedIn: all.filter((c) => c.key === view.key) }));
}

/** The bibliography as one file, every entry as it was written. */
export function bibliographyFile(): string {
  const file = context().content.files.find(({ kind }) => kind === 'references');
  return file ? exportBibtex(readText(file)) : '';
}

async function build(): Promise<Map<string, WorkView>> {
  const all = (await allOf('references')).map((entry) => entry.data as unknown as Work);
  const places = Map.groupBy(await citings(), (citing) => citing.key);
  const entries = keptEntries(
    'entries',
    all.map(({ csl }) => csl),
    context().settings,
  );
  const label = (key: string) => context().label(key)!;
  const sorted = all.sort((a, b) => label(a.key).rank - label(b.key).rank);
  const views = sorted.map(async (work): Promise<WorkView> => {
    const { key, csl, copy, stub, note } = work;
    return {
      key,
      href: href(workAddress(key)),
      title: work.title,
      name: label(key).before + label(key).year,
      authors: label(key).authors,
      year: label(key).year,
      venue: venueOf(csl),
      people: peopleOf(csl),
      persons: (csl.author ?? []).filter(({ given, family }) => given && family).map(fullName),
      entryHtml: withStanding(entries.get(key) ?? '', work),
      links: linksOf(work),
      bibtex: copy,
      stub,
      ...(note ? { noteHtml: await renderInline(note, 'references.bib', noteOnWork(key, note).scope) } : {}),
      citedIn: places.get(key) ?? [],
    };
  });
  return new Map((await Promise.all(views)).map((view) => [view.key, view]));
}

function venueOf(csl: CSL): string {
  return plainText(csl['container-title'] ?? csl.publisher ?? '');
}

function fullName(name: NonNullable<CSL['author']>[number]): string {
  return name.literal ?? [name.given, name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
}

function peopleOf({ author = [] }: CSL): string {
  const names = author.map((name) => printWords(fullName(name), OWN_LANGUAGE));
  // BibTeX's "and others".
  const known = names.filter((name) => name !== 'others');
  const some = known.length > 5 ? known.slice(0, 3) : known;
  if (known.length < names.length) return listed([...some, 'others']);
  return listed(some.length < known.length ? [...some, `${known.length - some.length} more`] : some);
}

// The entry itself shows the work's address: right behind it stands where that leads now.
function withStanding(html: string, work: Work): string {
  const url = shownAddress(work);
  const { moved, gone, archived } = url ? standingOfWork(url, work) : {};
  const link = (to: string, text: string): string => `<a href="${escapeHtml(to)}">${escapeHtml(text)}</a>`;
  if (moved) return `${html} <span class="standing">(moved to ${link(moved, moved)})</span>`;
  if (!gone) return html;
  return `${html} <span class="standing">(gone${archived ? `; ${link(archived, 'archived copy')}` : ''})</span>`;
}

function standingOfWork(url: string, { archived }: Work): Pick<OutLink, 'moved' | 'gone' | 'archived'> {
  const { state, moved } = standingOf(url, context().content) ?? {};
  if (state === 'gone') return { gone: true, ...(archived ? { archived } : {}) };
  return moved ? { moved } : {};
}

function linksOf(work: Work): OutLink[] {
  const { csl, arxiv } = work;
  const links: OutLink[] = [];
  const add = (label: string, text: string, url: string): void => {
    const access = accessOf(url);
    // A private address has no place on a page.
    if (access !== 'closed') links.push({ label, text, href: url, access, ...standingOfWork(url, work) });
  };
  if (csl.URL && URL.canParse(csl.URL)) {
    const host = new URL(csl.URL).hostname.replace(/^www\./, '');
    if (host !== 'arxiv.org' && host !== 'doi.org')
      add(csl.genre === 'Video' ? 'Watch it' : 'Read it', host, csl.URL);
  }
  if (arxiv) add('arXiv', arxiv, `https://arxiv.org/abs/${arxiv}`);
  if (csl.DOI) add('DOI', csl.DOI, doiAddress(csl.DOI));
  return links;
}
