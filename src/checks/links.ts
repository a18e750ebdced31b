import { visit } from 'unist-util-visit';
import { resolveLink, resolveWikiLink, type Resolved } from '../core/links.ts';
import { problem, type Place, type Problem } from '../core/problems.ts';
import { kindOfUrl } from '../core/urls.ts';
import { scanFields } from '../bibliography/scan.ts';
import type { Content } from '../sources/load.ts';
import { targetsOf } from '../sources/targets.ts';

const URL_FIELDS = ['url', 'source', 'repository', 'contact', 'embed'];

/** Links to pages and headings that do not exist, and addresses that must not ship. */
export function checkLinks(content: Content): Problem[] {
  const targets = targetsOf(content);
  const problems: Problem[] = [];
  const judge = (file: string, place: Place, resolved: Resolved, url: string): void => {
    if (resolved.kind === 'fault')
      problems.push(problem(file, place, resolved.code, resolved.what, resolved.todo));
    if (resolved.kind === 'out' && resolved.insecure)
      problems.push(
        problem(
          file,
          place,
          'link-insecure',
          `"${url}" is an http address.`,
          'Use https where the host has it.',
          'warning',
        ),
      );
  };
  for (const { source, tree, structure, at } of content.prose) {
    visit(tree, ['link', 'definition'], (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      // A footnote's mark is made by us and leads to its note.
      if ([node.data?.hProperties?.['className']].flat().includes('fn')) return;
      judge(
        source.file,
        at(node.position!.start),
        resolveLink(asWritten(node.url), source.path, targets),
        node.url,
      );
    });
    for (const { node, place } of structure.pageLinks)
      judge(source.file, at(place), resolveWikiLink(node.target, node.heading, targets), node.target);
  }
  const yamls = [
    content.site,
    ...content.lectures.values(),
    ...content.readingLists.values(),
    ...content.texts,
  ];
  for (const file of yamls)
    for (const { key, value, place, path } of file?.yaml.strings(URL_FIELDS) ?? []) {
      // The site's own address and a player's have stricter readers, their fields'.
      if ((file === content.site && path === 'url') || (key === 'embed' && kindOfUrl(value) !== 'web'))
        continue;
      judge(file!.source.file, place, resolveOut(value), value);
    }
  for (const { source, yaml } of content.lectures.values())
    for (const { value, place, path } of yaml.strings(['to']))
      if (path.startsWith('begin')) {
        const [target = '', heading = ''] = value.split('#');
        judge(source.file, place, resolveWikiLink(target, heading, targets), value);
      }
  for (const work of content.works.values()) {
    const { file, place } = content.workPlace(work.key);
    // `howpublished` and the like become the address too.
    const url = work.csl.URL;
    if (url && !scanFields(work.bibtex).some(({ name }) => name === 'url'))
      judge(file, place, resolveOut(url), url);
    for (const { name, value, offset } of scanFields(work.bibtex)) {
      const { file, place } = content.workPlace(work.key, offset);
      if (name === 'url') judge(file, place, resolveOut(value.trim()), value);
    }
  }
  return problems;
}

// In YAML and BibTeX an address is always one out of the site.
function resolveOut(url: string): Resolved {
  const resolved = resolveLink(/^[^/:?#]+@[^/:?#]+$/.test(url) ? `mailto:${url}` : url, '', {
    map: { find: () => undefined, near: () => [] } as never,
    files: new Set(),
  });
  if (resolved.kind !== 'fault' || resolved.code !== 'page-unknown') return resolved;
  const what = `"${url}" is not a web address.`;
  return { kind: 'fault', code: 'link-unsafe', what, todo: 'Write it whole, beginning with https://.' };
}

// The parser completes "www.…" to http://: what it means is https.
function asWritten(url: string): string {
  return url.startsWith('http://www.') ? url.replace('http:', 'https:') : url;
}
