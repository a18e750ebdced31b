import { allAsMarkdown } from './as-markdown.ts';
import { lostOne } from './changed-places.ts';
import { dress } from './dress.ts';
import { sayDay } from './how-it-went.ts';
import { button, make } from './make.ts';
import { readMine } from './mine.ts';
import { ASK_AGAIN } from './on-overview.ts';

/** Lists all that a reader has written on this site, before the button that clears it, and hands it out as a file. */
export function showMine(before: Element): void {
  dress();
  before.querySelector('.mine')?.remove();
  const all = readMine();
  if (all.length === 0) return;
  const list = make('ul');
  for (const mine of all) {
    const link = make('a', {
      href: location.origin + mine.path + (mine.due ? ASK_AGAIN : ''),
      textContent: mine.page,
    });
    const row = make('li', {}, link, mine.due && `, to be asked again ${sayDay(mine.due)}`);
    row.append(lostOne(mine, () => row.remove()));
    list.append(row);
  }
  const places = `${all.length} ${all.length === 1 ? 'place' : 'places'}`;
  const summary = make('summary', { textContent: `What you wrote or marked, at ${places}` });
  before.prepend(
    make(
      'div',
      { className: 'mine' },
      make('details', {}, summary, list),
      button('Download it as Markdown', () => download(allAsMarkdown(readMine(), location.origin))),
    ),
  );
}

function download(text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  make('a', { href, download: 'what-i-wrote.md' }).click();
  // When the browser has begun to save it.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
