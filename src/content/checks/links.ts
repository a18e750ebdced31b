import { resolveLink, resolveWikiLink, type Resolved } from '../domain/resolve-links.ts';
import { problem, type Place, type Problem } from '../domain/problems.ts';
import type { Content } from '../load/load-content.ts';
import { targetsOf } from '../load/link-targets.ts';
import { writtenLinks } from '../load/written-links.ts';

/** Links to pages and headings that do not exist, and addresses that must not ship. */
export function checkLinks(content: Content): Problem[] {
  const targets = targetsOf(content);
  const problems: Problem[] = [];
  const judge = (file: string, place: Place, resolved: Resolved, url: string): void => {
    if (resolved.kind === 'fault')
      problems.push(problem(file, place, resolved.code, resolved.what, resolved.hint));
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
  for (const { url, file, place, path, out } of writtenLinks(content))
    judge(file, place, out ? resolveOut(url) : resolveLink(url, path, targets), url);
  for (const { source, structure, at } of content.prose)
    for (const { node, place } of structure.pageLinks.filter(({ node }) => !node.embed))
      judge(source.file, at(place), resolveWikiLink(node.target, node.heading, targets), node.target);
  for (const { source, yaml } of content.lectures.values())
    for (const { value, place, path } of yaml.strings(['to']))
      if (/^(?:begin|try)\b/.test(path)) {
        const [target = '', heading = ''] = value.split('#');
        judge(source.file, place, resolveWikiLink(target, heading, targets), value);
      }
  for (const { source, place, data, yaml } of content.texts) {
    const to: unknown = place.kind === 'term' && data?.['explained_in'];
    if (typeof to !== 'string') continue;
    const [target = '', heading = ''] = to.split('#');
    judge(source.file, yaml.place(['explained_in']), resolveWikiLink(target, heading, targets), to);
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
  return { kind: 'fault', code: 'link-unsafe', what, hint: 'Write it in full, beginning with https://.' };
}
