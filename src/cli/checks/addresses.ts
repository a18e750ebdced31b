import { workAddress } from '../../core/places.ts';
import { problem, type Place, type Problem } from '../../core/problems.ts';
import type { Content } from '../../sources/load.ts';
import { aliasesOf } from '../../sources/aliases.ts';
import { siteMapOf } from '../../sources/site-map.ts';

/** Old names that lead to two pages, or stand where a page is. */
export function checkAddresses(content: Content): Problem[] {
  const problems: Problem[] = [];
  const pages = siteMapOf(content).pages;
  const taken = new Map<string, string>();
  for (const { from, to, file, place } of aliasesOf(content)) {
    const page = pages.get(from);
    const other = taken.get(from);
    if (page && from !== to)
      problems.push(clash(file, place, from, `the page "${page.title}"`));
    else if (from === to) problems.push(clash(file, place, from, 'this page itself'));
    else if (other !== undefined && other !== to) problems.push(clash(file, place, from, `an old name of ${other}`));
    taken.set(from, to);
  }
  // A work's page and a lecture's page are made of names: nothing else may be called so.
  const keys = new Map<string, string>();
  for (const work of content.works.values()) {
    const address = workAddress(work.key).toLowerCase();
    const first = keys.get(address);
    const { file, place } = content.workPlace(work.key);
    if (first) problems.push(clash(file, place, address, `the work "${first}"`));
    keys.set(address, work.key);
  }
  return problems;
}

function clash(file: string, place: Place, address: string, what: string): Problem {
  return problem(file, place, 'page-repeated', `Two pages would stand at "${address}": this one and ${what}.`, 'Rename one of them, or remove the old name.');
}

