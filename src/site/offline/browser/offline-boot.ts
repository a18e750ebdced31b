import { ownScript } from '../../../shared/own-script.ts';

// The address of the worker; a site may be without one.
const { worker } = document.documentElement.dataset;

/** Once a page has loaded and rests, the worker comes that keeps what was read; the first one is told of this page. */
async function register(): Promise<void> {
  try {
    const { serviceWorker } = navigator;
    const first = !serviceWorker.controller;
    await serviceWorker.register(ownScript(worker!));
    if (!first) return;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    (await serviceWorker.ready).active!.postMessage({ wish: 'store', urls: [location.href, ...loaded] });
  } catch {
    // Over http, in some frames and where site data is blocked there is none; nobody has asked for it.
  }
}

const start = (): void => void register();

if (worker)
  addEventListener('load', () => {
    // A page that never rests, or is not drawn, is not waited for longer than this.
    if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 3000 });
    else setTimeout(start);
  });
