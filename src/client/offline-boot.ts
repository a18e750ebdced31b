/** Once a page has loaded and rests, the worker comes that keeps what was read; the first one is told of this page. */
const { serviceWorker } = navigator;

if (serviceWorker)
  addEventListener('load', () => {
    // A page that never rests, or is not drawn, is not waited for longer than this.
    if ('requestIdleCallback' in window) requestIdleCallback(register, { timeout: 3000 });
    else setTimeout(register);
  });

function register(): void {
  const base = import.meta.env.BASE_URL;
  const first = !serviceWorker.controller;
  serviceWorker
    .register(`${base}sw.js`)
    .then(() => (first ? serviceWorker.ready : undefined))
    .then((ready) => {
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      if (ready) ready.active!.postMessage({ wish: 'store', urls: [location.href, ...loaded] });
    }, Boolean);
}
