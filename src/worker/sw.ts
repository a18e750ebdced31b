/**
 * What was read stays readable without a network, and what a reader asked to keep is there and up to date.
 * Nothing is fetched ahead but the page that says what can be read.
 */
import { registerQuotaErrorCallback } from 'workbox-core';
import type { Wish } from '../core/offline.ts';
import { answer } from './answer.ts';
import { clear, keep, refresh, remove, tellState } from './keep.ts';
import { shell, worker } from './scope.ts';
import { store, storeLoaded } from './store.ts';
import { makeRoom, tidy } from './tidy.ts';

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
registerQuotaErrorCallback(makeRoom);

worker.addEventListener('message', (event) => {
  const wish = event.data as Wish;
  event.waitUntil(fulfil(wish));
});

// Long work must not hold up the first answers of a new worker, so it waits for a page that is being read.
let tidied = false;
worker.addEventListener('fetch', (event) => {
  if (tidied || event.request.mode !== 'navigate') return;
  tidied = true;
  event.waitUntil(new Promise((resolve) => setTimeout(resolve, 1000)).then(refresh).then(() => tidy()));
});

async function storeShell(): Promise<void> {
  await Promise.all(shell.map(([path]) => store(path)));
}

function fulfil(wish: Wish): Promise<void> {
  switch (wish.wish) {
    case 'store':
      return storeLoaded(wish.urls);
    case 'clear':
      return clear().then(storeShell);
    case 'keep':
      return keep(wish.set);
    case 'cancel':
    case 'remove':
      return remove(wish.set);
    case 'tell':
      return tellState(wish.set);
  }
}
