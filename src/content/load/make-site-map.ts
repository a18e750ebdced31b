import { PARTS, SITE_PAGES, TRANSCRIPT } from '../domain/parts.ts';
import { lectureAddress, workAddress } from '../domain/page-places.ts';
import { SiteMap } from '../domain/site-map.ts';
import { headline } from '../domain/titles.ts';
import { onceOf } from '../../shared/once.ts';
import { sayTitle } from '../markdown/title.ts';
import { keyNow } from './ids-by-page.ts';
import { languageOf, languagesIn } from './language-of.ts';
import type { Content } from './load-content.ts';
import { spokenIn } from './transcripts.ts';

/** Every page that the content makes, with the ids that links may end with. */
export const siteMapOf: (content: Content) => SiteMap = onceOf((content) => {
  const map = new SiteMap();
  const languages = languagesIn(content);
  const say = (title: string, path: string): string => sayTitle(title, languageOf(path, languages));
  for (const [address, title] of Object.entries(SITE_PAGES)) map.add(address, title);
  for (const [slug, { data, source }] of content.lectures) {
    const root = lectureAddress(slug);
    // A file with faults is read as well: its fields may hold anything.
    map.add(root, typeof data?.title === 'string' ? say(headline(data.title).title, source.path) : slug);
    for (const { id, title } of PARTS) map.add(`${root}${id}/`, title);
    const transcript = spokenIn(content, slug);
    if (transcript)
      map.add(
        `${root}transcript/`,
        TRANSCRIPT,
        transcript.map(({ id }) => id),
      );
    const items: unknown = content.readingLists.get(slug)?.data?.items;
    // An item is called by the key that its work has now.
    const cited = (Array.isArray(items) ? items : []).map((item: { cite?: unknown } | null) => {
      const key = String(item?.cite);
      return keyNow(content, key) ?? key;
    });
    map.add(`${root}reading-list/`, '', cited);
  }
  for (const { place, data, structure, source } of content.texts) {
    const said = data?.['title'] ?? data?.['name'];
    const title = typeof said === 'string' ? say(said, source.path) : place.id;
    const page = map.add(
      place.address,
      title,
      [...structure.headings, ...structure.anchors, ...structure.labels].map(({ id }) => id),
    );
    if (place.kind === 'term') for (const name of namesOf(data, place.id)) map.name(page, name);
    // A slot stands on the summary's page, a question also on the lecture's list.
    if (place.kind === 'slot') map.add(place.address, '', [place.id]);
    if (place.kind === 'question') map.add(`${lectureAddress(place.lecture)}questions/`, '', [place.id]);
  }
  for (const work of content.works.values())
    map.add(workAddress(work.key), work.csl.title ? work.title : work.key);
  return map;
});

/** Every name of a term: its own, its aliases, and its file's. */
export function namesOf(data: Record<string, unknown> | undefined, id: string): string[] {
  const names = [
    typeof data?.['name'] === 'string' ? sayTitle(data['name']) : undefined,
    ...(Array.isArray(data?.['aliases']) ? (data['aliases'] as unknown[]) : []),
    id.replaceAll('-', ' '),
  ];
  return [...new Set(names.filter((name): name is string => typeof name === 'string'))];
}
