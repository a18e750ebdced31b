import { make } from './make.ts';
import { dueOf, readMine, type Mine } from './mine.ts';

/** At this place of a page what is due there is asked. */
export const ASK_AGAIN = '#ask-again';

/** A link to where something is asked again: the overview of its lecture; a term on each of them, which the home page lists. */
export function whereAsked({ path }: Mine): HTMLAnchorElement {
  const base = import.meta.env.BASE_URL;
  const [lecture] = /^lectures\/[^/]+\//.exec(path.slice(base.length)) ?? [];
  return make('a', {
    href: location.origin + base + (lecture ?? ''),
    textContent: lecture ? 'on the lecture’s overview' : 'on the overview of each lecture',
  });
}

/** On a lecture's overview: one line when something is due, and how much of its summary this reader has written. */
export function sayOnOverview(map: HTMLElement): void {
  const here = readMine(location.pathname);
  const terms = readMine().filter(({ kind }) => kind === 'term');
  const [first, ...more] = dueOf([...here, ...terms]);
  map.querySelector('.due')?.remove();
  if (first) {
    const n = more.length + 1;
    const lecture = `${map.dataset['lecture'] ?? ''}, `;
    const page = first.page.startsWith(lecture) ? first.page.slice(lecture.length) : first.page;
    const link = make('a', {
      href: location.origin + first.path + ASK_AGAIN,
      textContent: `Ask me again: ${n === 1 ? '1 is due, in' : `${n} are due, first in`} “${page}”`,
    });
    map.querySelector('.words')?.append(make('p', { className: 'then due' }, link));
  }
  const written = here.filter(({ kind, words }) => kind === 'slot' && words.trim()).length;
  for (const link of map.querySelectorAll<HTMLAnchorElement>('.stands a[href$="/summary/"]')) {
    link.querySelector('.yours')?.remove();
    if (written > 0)
      link.lastElementChild!.append(make('span', { className: 'yours', textContent: `, ${written} yours` }));
  }
}
