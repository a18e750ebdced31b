import type { Wish } from '../contract.ts';
import { ownScript } from '../../../shared/own-script.ts';

/** How long a worker may take to be there, and to answer, in ms. */
export const PATIENCE = 15_000;

/** The browser's workers; nothing where it has none, as over http, or does not let the page look, as in some frames. */
export function workers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

/** Asks the worker for something, and brings it before. Rejects, with a sentence for the reader, where it does not come. */
export async function ask(wish: Wish): Promise<void> {
  try {
    const found = workers();
    if (!found) throw new Error('no workers');
    const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE));
    const came = found
      .register(ownScript(document.documentElement.dataset['worker']!))
      .then(() => found.ready);
    (await Promise.race([came, late])).active!.postMessage(wish);
  } catch (error) {
    throw new Error(
      error instanceof TypeError
        ? 'The network could not be reached.'
        : 'This browser does not let the site store anything.',
    );
  }
}
