import { frameIds } from '../domain/layout-ids.ts';
import { problem, type Problem } from '../domain/problems.ts';
import { idsByPage, type ContentId } from '../load/ids-by-page.ts';
import type { Content } from '../load/load-content.ts';

/** Two things on one page with one id: a link to the one would lead to the other. */
export function checkIds(content: Content): Problem[] {
  const problems: Problem[] = [];
  const said = new Set<string>();
  const pages = [...idsByPage(content)];
  // What clashes on a page of its own clashes on paper too: it is said once.
  pages.sort(([a], [b]) => Number(a.endsWith('/print/')) - Number(b.endsWith('/print/')));
  for (const [address, ids] of pages) {
    const taken = new Map<string, ContentId | undefined>(frameIds(address).map((id) => [id, undefined]));
    // What an author chose can be chosen otherwise: it is blamed, and not what the site makes.
    for (const spot of [...ids.filter(({ chosen }) => !chosen), ...ids.filter(({ chosen }) => chosen)]) {
      if (!taken.has(spot.id)) taken.set(spot.id, spot);
      else if (spot.chosen) {
        const name = `${spot.file}:${spot.place.line}:${spot.place.column} ${spot.of}`;
        if (!said.has(name)) problems.push(clash(spot, address, taken.get(spot.id)));
        said.add(name);
      }
    }
  }
  return problems;
}

function clash({ id, file, place, of }: ContentId, address: string, other: ContentId | undefined): Problem {
  const same = other && other.file === file && other.of === of;
  const first =
    other === undefined
      ? `the page ${address} has of itself`
      : `${other.of}${other.chosen && other.file !== file ? ` in ${other.file}` : ''} has on the same page`;
  const what = same
    ? `${capital(of)} stands here twice.`
    : `${capital(of)} has the id "${id}", which ${first}.`;
  const hint = same
    ? 'Leave one of the two out.'
    : of.startsWith('the heading')
      ? 'Word the heading otherwise.'
      : of.startsWith('the file')
        ? 'Give the file another name.'
        : 'Give it another name.';
  return problem(file, place, 'id-repeated', what, hint);
}

function capital(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1);
}
