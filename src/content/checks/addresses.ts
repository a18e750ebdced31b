import { faultOfName } from '../domain/path-names.ts';
import { workAddress } from '../domain/page-places.ts';
import { problem, type Place, type Problem } from '../domain/problems.ts';
import type { Content } from '../load/load-content.ts';
import { aliasesOf } from '../load/aliases.ts';
import { siteMapOf } from '../load/make-site-map.ts';

const RENAME = 'Give it another name.';

/** Old names that lead to two pages, or stand where a page is, and names that no page can have. */
export function checkAddresses(content: Content): Problem[] {
  const problems: Problem[] = [];
  const pages = siteMapOf(content).pages;
  const taken = new Map<string, string>();
  const said = new Set<string>();
  for (const { from, to, file, place } of aliasesOf(content)) {
    const fault = faultOfName(from.split('/').at(-2) ?? '');
    if (fault) problems.push(problem(file, place, 'file-name', `The old name in "${from}" ${fault}`, RENAME));
    const page = pages.get(from);
    const other = taken.get(from);
    taken.set(from, to);
    // A lecture's old name brings its pages along: one clash says it all.
    const name = `${file}:${place.line}:${place.column}`;
    if (said.has(name) || (!page && (other === undefined || other === to))) continue;
    said.add(name);
    const what =
      from === to ? 'the page itself' : page ? `the page "${page.title}"` : `an old name of ${other}`;
    problems.push(clash(file, place, from, what));
  }
  // A work's page and a lecture's page are made of names: nothing else may be called so.
  const keys = new Map<string, string>();
  for (const work of content.works.values()) {
    const address = workAddress(work.key).toLowerCase();
    const first = keys.get(address);
    const { file, place } = content.workPlace(work.key);
    const fault = faultOfName(work.key);
    if (fault) problems.push(problem(file, place, 'file-name', `The key "${work.key}" ${fault}`, RENAME));
    if (first) problems.push(clash(file, place, address, `the work "${first}"`));
    keys.set(address, work.key);
  }
  return problems;
}

function clash(file: string, place: Place, address: string, what: string): Problem {
  return problem(
    file,
    place,
    'page-repeated',
    `Two pages would have the address "${address}": the one named here and ${what}.`,
    'Rename one of them, or remove the old name.',
  );
}
