import type { Wish } from '../core/offline.ts';
import { PLACE } from './place.ts';
import { PINS } from './kept-cards.ts';
import { KEPT } from './search-kept.ts';

/** Everything that this site keeps in the reader's browser, by key. */
export const STORED = ['theme', 'read', PLACE, KEPT, PINS] as const;

/** A button that forgets what is stored, and says that it did. */
class ClearStorage extends HTMLElement {
  connectedCallback(): void {
    const [button, said] = [this.querySelector('button'), this.querySelector('output')];
    if (!button || !said) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      forgetPages();
      try {
        for (const store of [localStorage, sessionStorage]) for (const key of STORED) store.removeItem(key);
        const { dataset } = document.documentElement;
        delete dataset['theme'];
        delete dataset['place'];
        document.dispatchEvent(new Event('theme'));
        said.value = 'Cleared. Nothing is stored now.';
      } catch {
        said.value = 'This browser does not let the page look at its storage.';
      }
    });
  }
}

// The worker knows what it is about to store; where there is none, nothing else is to be stopped.
function forgetPages(): void {
  const { controller } = navigator.serviceWorker ?? {};
  const wish: Wish = { wish: 'clear' };
  controller?.postMessage(wish);
}

customElements.define('clear-storage', ClearStorage);
