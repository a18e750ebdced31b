import { cacheNames, type Standing } from '../offline/contract.ts';
import { PATIENCE, workers } from '../offline/browser/offline-worker.ts';
import { PLACE } from './reading-place.ts';
import { MINE, storedKeys, whenStored } from './stored.ts';
import { PINS } from './cards/kept-cards.ts';
import { showWritten } from './mine/show-written.ts';
import { KEPT } from '../search/browser/search-kept.ts';

/** Everything that this site keeps in the reader's browser, by key; what readers write has keys of its own. */
const STORED = ['theme', 'read', PLACE, KEPT, PINS] as const;

/** A button that forgets what is stored, and says that it did. */
class ClearStorage extends HTMLElement {
  connectedCallback(): void {
    const [button, said] = [this.querySelector('button'), this.querySelector('output')];
    if (!button || !said) return;
    button.hidden = false;
    const written = (): string[] => storedKeys(MINE + import.meta.env.BASE_URL);
    whenStored(() => {
      if (written().length > 0 || this.querySelector('.mine'))
        showWritten(
          () => import('./mine/on-about.ts'),
          ({ showMine }) => showMine(this),
          button,
        );
    });
    // What somebody wrote is gone for good: that is asked before.
    let warned = false;
    button.onclick = async () => {
      if (written().length > 0 && !warned) {
        warned = true;
        said.value =
          'This forgets what you wrote, too. Download it first, or press again to clear everything.';
        return;
      }
      warned = false;
      said.value = 'Clearing.';
      try {
        for (const key of written()) localStorage.removeItem(key);
        for (const store of [localStorage, sessionStorage]) for (const key of STORED) store.removeItem(key);
        // What is drawn from it is taken up again, as when another tab clears it.
        dispatchEvent(new Event('storage'));
        said.value = (await forgetPages())
          ? 'Cleared. Nothing is stored now.'
          : 'The stored pages could not be cleared. Try again.';
      } catch {
        said.value = 'This browser does not let the page look at its storage.';
      }
    };
    // What was said when the page was left need not hold when it is come back to.
    window.addEventListener('pageshow', ({ persisted }) => persisted && (said.value = ''));
  }
}

/** Forgets all pages, and tells whether that was done. */
async function forgetPages(): Promise<boolean> {
  const { prefix } = cacheNames(import.meta.env.BASE_URL);
  const worker = (await workers()?.getRegistration())?.active;
  if (worker)
    // It knows what it is about to store.
    return new Promise((resolve) => {
      new BroadcastChannel(prefix).onmessage = ({ data }) => {
        const { set, state } = data as Standing;
        if (set === 'site' && (state === 'none' || state === 'failed')) resolve(state === 'none');
      };
      setTimeout(() => resolve(false), PATIENCE);
      worker.postMessage({ wish: 'clear' });
    });
  // Over http there is nothing to store pages in.
  for (const name of 'caches' in window ? await caches.keys() : [])
    if (name.startsWith(prefix)) await caches.delete(name);
  return true;
}

customElements.define('clear-storage', ClearStorage);
