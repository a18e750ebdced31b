/// <reference lib="webworker" />
/** Published in the worker's place when reading offline is switched off: forgets all that was stored, and itself. */
import { cacheNames } from '../contract.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;
declare const OFFLINE: { base: string };

worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetAll());
});

async function forgetAll(): Promise<void> {
  const { prefix } = cacheNames(OFFLINE.base);
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await worker.registration.unregister();
}
