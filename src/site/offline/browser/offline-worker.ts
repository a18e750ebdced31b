import type { Wish } from '../contract.ts';
import { ownScript } from '../../../shared/own-script.ts';

/** How long a worker may take to be there, and to answer, in ms. */
export const PATIENCE = 15_000;

const REFUSED = 'This browser does not let the site store anything.';

/** The browser's workers; nothing where it has none, as over http, or does not let the page look, as in some frames. */
export function workers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

/** Brings the worker, or finds it there. Rejects, with a sentence for the reader, where it does not come. */
function bringWorker(): Promise<ServiceWorker> {
  return new Promise((resolve, reject) => {
    const found = workers();
    const refuse = (error?: unknown): void =>
      reject(new Error(error instanceof TypeError ? 'The network could not be reached.' : REFUSED));
    setTimeout(refuse, PATIENCE);
    if (!found) return refuse();
    found
      .register(ownScript(document.documentElement.dataset['worker']!))
      .then(() => found.ready)
      .then(({ active }) => resolve(active!))
      .catch(refuse);
  });
}

/** Asks the worker for something. Rejects as `bringWorker` does. */
export async function ask(wish: Wish): Promise<void> {
  (await bringWorker()).postMessage(wish);
}
