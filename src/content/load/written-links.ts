import { readAddress } from '../bibliography/read-address.ts';
import { addressesOfNumbers } from '../bibliography/work-addresses.ts';
import { ARCHIVED } from '../bibliography/read-bibtex.ts';
import { scanFields } from '../bibliography/scan-fields.ts';
import { accessOf } from '../domain/access.ts';
import { linkKey } from '../domain/link-state.ts';
import type { Place } from '../domain/problems.ts';
import { kindOfUrl } from '../domain/urls.ts';
import { nodesOf } from '../markdown/index-nodes.ts';
import type { Content } from './load-content.ts';

/** A link as an author wrote it, with its place. */
export interface WrittenLink {
  url: string;
  file: string;
  place: Place;
  /** Path of the file from the content folder. */
  path: string;
  /** True in YAML and BibTeX, where an address never leads to a page of this site. */
  out: boolean;
  /** The work that it belongs to. */
  work?: string;
  /** Follows from the work's number at arXiv or doi.org, and is written nowhere. */
  derived?: true;
}

const URL_FIELDS = ['url', 'source', 'repository', 'contact', 'embed'];
const BIB_FIELDS: readonly string[] = ['url', ...ARCHIVED];

/** Every Markdown link, and every address in YAML and BibTeX. */
export function writtenLinks(content: Content): WrittenLink[] {
  const found: WrittenLink[] = [];
  for (const { source, tree, at } of content.prose)
    nodesOf(tree, 'link', 'definition').forEach((node) => {
      // A footnote's mark is made by us and leads to its note.
      if ([node.data?.hProperties?.['className']].flat().includes('fn')) return;
      found.push({
        url: asMeant(node.url),
        file: source.file,
        place: at(node.position!.start),
        path: source.path,
        out: false,
      });
    });
  for (const file of content.yamls)
    for (const { key, value, place, path } of file.yaml.strings(URL_FIELDS)) {
      // The site's own address and a player's have stricter readers, their fields'.
      if ((file === content.site && path === 'url') || (key === 'embed' && kindOfUrl(value) !== 'web'))
        continue;
      found.push({ url: value, file: file.source.file, path: file.source.path, out: true, place });
    }
  for (const work of content.works.values()) found.push(...linksOfWork(work.key, content));
  return found;
}

function linksOfWork(key: string, content: Content): WrittenLink[] {
  const { bibtex, csl } = content.works.get(key)!;
  const at = (url: string, offset = 0): WrittenLink => ({
    url,
    work: key,
    path: 'references.bib',
    out: true,
    ...content.workPlace(key, offset),
  });
  const fields = scanFields(bibtex);
  const written = fields
    .filter(({ name, value }) => BIB_FIELDS.includes(name) && (name === 'url' || /^\s*https?:/i.test(value)))
    .map(({ value, offset }) => at(readAddress(value), offset));
  // `howpublished` and the like become the address too.
  const other = csl.URL && !fields.some(({ name }) => name === 'url') ? [at(csl.URL)] : [];
  return [...other, ...written];
}

/** Every outside address that may be asked whether it still answers, once, with the places that name it. */
export function outsideLinks(content: Content): Map<string, WrittenLink[]> {
  const written = writtenLinks(content);
  const named = new Set(written.map(({ url, work = '' }) => `${work} ${linkKey(url)}`));
  const derived = [...content.works.values()].flatMap((work) =>
    addressesOfNumbers(work)
      .filter((url) => !named.has(`${work.key} ${url}`))
      .map((url) => ({
        url,
        work: work.key,
        derived: true as const,
        path: 'references.bib',
        out: true,
        ...content.workPlace(work.key),
      })),
  );
  // What its lecture says needs a sign-in says nothing to us.
  const guarded = new Set(
    [...content.lectures.values()].flatMap(({ data }) =>
      Array.isArray(data?.links)
        ? data.links.filter((l: { access?: string } | null) => l?.access === 'sign-in').map((l) => l.url)
        : [],
    ),
  );
  const out = [...written, ...derived].filter(
    ({ url }) =>
      ['web', 'insecure'].includes(kindOfUrl(url)) && accessOf(url) === 'public' && !guarded.has(url),
  );
  return Map.groupBy(out, ({ url }) => linkKey(url));
}

// The parser completes "www.…" to http://: what it means is https.
function asMeant(url: string): string {
  return url.startsWith('http://www.') ? url.replace('http:', 'https:') : url;
}
