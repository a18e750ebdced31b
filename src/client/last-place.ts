import { PLACE } from './place.ts';
import { recall, whenStored } from './stored.ts';

/** Leads back to where the reader stopped; the line it stands on is there before the first paint. */
class LastPlace extends HTMLElement {
  connectedCallback(): void {
    whenStored(() => this.show());
  }

  show(): void {
    const { dataset } = document.documentElement;
    delete dataset['place'];
    try {
      const { path, text } = JSON.parse(recall(PLACE) ?? '') as Record<string, unknown>;
      if (typeof path !== 'string' || typeof text !== 'string' || !path.startsWith('/')) return;
      const link = document.createElement('a');
      link.href = location.origin + path;
      link.textContent = text;
      this.replaceChildren('Last read: ', link);
      dataset['place'] = '';
    } catch {
      // Nothing was read yet, or the browser keeps nothing.
    }
  }
}

customElements.define('last-place', LastPlace);
