/**
 * What was read stays readable without a network, and what a reader asked to keep is there and up to date.
 * Nothing is fetched ahead but the page that says what can be read.
 */
import type { Wish } from '../contract.ts';
import { answer } from './answer.ts';
import { clear, keep, reasonOf, refresh, remove, tellState } from './keep.ts';
import { noneOf, tell } from './sets.ts';
import { pathOf, shell, worker } from './scope.ts';
import { store, storeLoaded } from './store.ts';
import { tidy } from './tidy.ts';

worker.addEventListener('install', (event) => {
  event.waitUntil(
    storeShell().then(
      // Pages come from the network and their parts have names of their own, so a new worker may take over at once.
      () => worker.skipWaiting(),
    ),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
});

answer();

worker.addEventListener('message', (event) => {
  const wish = event.data as Wish;
  event.waitUntil(
    fulfil(wish).catch((error: unknown) => {
      if (wish.wish === 'store' || wish.wish === 'tell') return;
      tell({ ...noneOf('set' in wish ? wish.set : 'site'), state: 'failed', why: reasonOf(error) });
    }),
  );
});

// Long work must not hold up the first answers of a new worker, so it waits for a page that is being read.
let tidied = false;
worker.addEventListener('fetch', (event) => {
  if (tidied || event.request.mode !== 'navigate') return;
  tidied = true;
  event.waitUntil(
    new Promise((resolve) => setTimeout(resolve, 1000))
      .then(refresh)
      .then(() => tidy())
      // Where nothing can be stored, nothing is to be tidied.
      .catch(() => undefined),
  );
});

async function storeShell(): Promise<void> {
  await Promise.all(shell.map((file) => store(file)));
}

function fulfil(wish: Wish): Promise<void> {
  switch (wish.wish) {
    case 'store':
      return storeLoaded(wish.urls.map(pathOf));
    case 'clear':
      // That all is gone is told; the page for readers without a network comes again in its own time.
      return clear().then(() => storeShell().catch(() => undefined));
    case 'keep':
      return keep(wish.set);
    case 'remove':
      return remove(wish.set);
    case 'tell':
      return tellState(wish.set);
  }
}
