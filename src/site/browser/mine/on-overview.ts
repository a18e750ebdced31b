import { make } from './make.ts';
import { dueOf, readMine } from './mine.ts';

/** At this place of a page what is due there is asked. */
export const ASK_AGAIN = '#ask-again';

/** On a lecture's overview: one line when something is due, and how much of its summary this reader has written. */
export function sayOnOverview(map: Element): void {
  const here = readMine(location.pathname);
  const terms = readMine().filter(({ kind }) => kind === 'term');
  const [first, ...more] = dueOf([...here, ...terms]);
  map.querySelector('.due')?.remove();
  if (first) {
    const n = more.length + 1;
    const link = make('a', {
      href: location.origin + first.path + ASK_AGAIN,
      textContent: `Ask me again: ${n} ${n === 1 ? 'is' : 'are'} due`,
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
