import { sayDay } from './how-it-went.ts';
import { keepMine, readAt, TERM, type Mine } from './mine.ts';
import { whereAsked } from './on-overview.ts';
import { nextTime } from './schedule.ts';

/** Marks the term of a card to be asked again, unless it is, and tells what the button says then. */
export function askTerm(link: HTMLAnchorElement): string {
  const term = link.textContent.trim();
  const fresh: Mine = {
    kind: 'term',
    path: link.pathname,
    id: TERM,
    page: `Glossary, ${term}`,
    asked: `What is “${term}”?`,
    words: '',
  };
  const mine = readAt(fresh) ?? fresh;
  const now = mine.due ? mine : { ...mine, ...nextTime(mine) };
  return keepMine(now)
    ? `Asked again ${sayDay(now.due!)}, ${whereAsked(now).textContent}`
    : 'This browser does not store it';
}
