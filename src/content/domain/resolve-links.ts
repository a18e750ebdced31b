import { posix } from 'node:path';
import { accessOf, type Access } from './access.ts';
import { didYouMean } from '../../shared/nearest.ts';
import { endingOf, HANDOUTS, handoutAddress, isInFiles, sayHandout } from './handouts.ts';
import { lectureAddress, placeOf, scoped, type PagePlace } from './page-places.ts';
import type { Code } from './problems.ts';
import type { Page, SiteMap } from './site-map.ts';
import { kindOfUrl } from './urls.ts';
import { decoded } from '../../shared/decoded.ts';

const HERE = 'Put it into the files/ folder of the lecture.';

/** Where a link leads, or why it does not. */
export type Resolved =
  | { kind: 'page'; address: string; id: string; title: string }
  | { kind: 'file'; address: string; says?: string }
  | { kind: 'out'; url: string; access: Access; insecure: boolean }
  | { kind: 'mail'; url: string }
  | { kind: 'fault'; code: Code; what: string; hint: string };

/** What a link can lead to: the pages, and the content files by path. */
export interface Targets {
  map: SiteMap;
  files: ReadonlySet<string>;
  /** The files to take along by path, with their bytes. */
  handouts?: ReadonlyMap<string, number>;
  /** What drafts would add: a link to that is a fault of its own. */
  drafts?: Targets;
}

/** A Markdown link `[…](url)` in the file at `from` (from the content folder). */
export function resolveLink(url: string, from: string, targets: Targets): Resolved {
  const kind = kindOfUrl(url);
  if (kind === 'unsafe' || kind === 'broken')
    return fault(
      'link-unsafe',
      `The link "${url}" leads nowhere safe.`,
      'Write an https address, or no link.',
    );
  if (kind === 'mail') return { kind: 'mail', url };
  if (kind === 'web' || kind === 'insecure') return outside(url, kind === 'insecure');
  const [path, id] = splitFragment(url);
  const here = placeOf(from);
  if (kind === 'fragment')
    return here ? onPage(targets.map.find(here.address), id, here, url) : unknownPage(url, targets);
  if (kind === 'rooted') return onPage(targets.map.find(path), id, undefined, url, targets, path);
  return toFile(normalise(from, path), from, id, url, targets);
}

/** A `[[target#heading]]`. */
export function resolveWikiLink(target: string, heading: string, targets: Targets): Resolved {
  // `[[]]` and `[[#heading]]` name no page, not the home page.
  if (target === '')
    return fault(
      'page-unknown',
      `"[[${heading && `#${heading}`}]]" names no page.`,
      'Write [[page]]; a heading of the same page is [words](#the-heading).',
    );
  return onPage(targets.map.find(target), heading, undefined, target, targets, target);
}

function toFile(path: string, from: string, id: string, url: string, targets: Targets): Resolved {
  const place = placeOf(path);
  if (targets.drafts?.files.has(path)) return toDraft(url);
  if (isInFiles(path) || (!place && endingOf(path) in HANDOUTS && !targets.files.has(path)))
    return toHandout(path, from, url, targets);
  if (!targets.files.has(path)) return unknownPage(url, targets, path);
  if (path.endsWith('/raw-notes.md'))
    return { kind: 'file', address: `${lectureAddress(path.split('/')[1]!)}raw-notes.md` };
  if (!place) return unknownPage(url, targets, path);
  const page = targets.map.find(place.address);
  // A slot's page holds all slots: without a heading the link leads to the slot itself.
  if (!id && place.kind === 'slot') return onPage(page, place.id, undefined, url, targets);
  return onPage(page, id, place, url, targets);
}

function toHandout(
  path: string,
  from: string,
  url: string,
  { handouts = new Map(), files }: Targets,
): Resolved {
  const bytes = handouts.get(path);
  if (bytes !== undefined)
    return { kind: 'file', address: handoutAddress(path), says: sayHandout(path, bytes) };
  if (files.has(path))
    return fault('file-missing', `"${url}" is not handed out.`, 'The file itself has a fault.');
  const own = from.split('/').slice(0, 2).join('/');
  const known = [...handouts.keys()].filter((name) => name.startsWith(`${own}/`));
  const seen = known.map((name) => posix.relative(posix.dirname(from), name));
  const same = seen.filter((name) => posix.basename(name) === posix.basename(url));
  const hint = same[0] ? `Did you mean "${same[0]}"?` : didYouMean(url, seen, HERE);
  return fault('file-missing', `There is no file at "${url}".`, hint);
}

function onPage(
  page: Page | undefined,
  id: string,
  place: PagePlace | undefined,
  url: string,
  targets?: Targets,
  target = '',
): Resolved {
  const draft = target === '' ? undefined : targets?.drafts?.map.find(target);
  if (draft && (!page || (!page.ids.has(id) && draft.ids.has(id)))) return toDraft(url);
  if (!page) return unknownPage(url, targets);
  const { address, title, ids } = page;
  // A text's own heading comes before one of the page that it shares.
  const own = id && scoped(place?.scope ?? '', id);
  const found = [own, id].find((name) => name === '' || ids.has(name));
  if (found !== undefined) return { kind: 'page', address, id: found, title };
  const some = [...ids].slice(0, 8).join(', ');
  return fault(
    'heading-unknown',
    `The page "${title}" has no heading "${id}".`,
    didYouMean(id, ids, some ? `It has: ${some}.` : 'It has no headings.'),
  );
}

function unknownPage(url: string, targets: Targets | undefined, path = url): Resolved {
  if (url === '') return fault('page-unknown', 'The link has no address.', 'Write one: [words](address).');
  if (/^www\./i.test(url))
    return fault('page-unknown', `No page of this site is at "${url}".`, `Did you mean "https://${url}"?`);
  const near = targets ? [...targets.map.near(path), ...nearFiles(path, targets)] : [];
  const hint =
    didYouMean(path, near, '') ||
    (near[0]
      ? `Did you mean "${near[0]}"?`
      : 'Write the address of a page of this site; if the page has a new name, list the old one in its `aliases`.');
  return fault('page-unknown', `No page of this site is at "${url}".`, hint);
}

function toDraft(url: string): Resolved {
  return fault(
    'link-draft',
    `"${url}" is a draft, and builds leave drafts out.`,
    'Take the link out, or remove `draft: true` from its file.',
  );
}

function nearFiles(path: string, { files }: Targets): string[] {
  return /\.mdx?$/.test(path) ? [...files].filter((file) => placeOf(file)) : [];
}

function outside(url: string, insecure: boolean): Resolved {
  const access = accessOf(url);
  if (access === 'closed')
    return fault(
      'link-private',
      `The link "${url}" leads to a place that is closed to readers.`,
      'Say what it is in words, without the address.',
    );
  return { kind: 'out', url, access, insecure };
}

function fault(code: Code, what: string, hint: string): Resolved {
  return { kind: 'fault', code, what, hint };
}

function splitFragment(url: string): [string, string] {
  const at = url.indexOf('#');
  const path = (at === -1 ? url : url.slice(0, at)).replace(/\?.*$/, '');
  return [decoded(path), at === -1 ? '' : decoded(url.slice(at + 1))];
}

function normalise(from: string, path: string): string {
  const steps = from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
