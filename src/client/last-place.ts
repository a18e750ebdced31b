import { PLACE } from './place.ts';
import { recall, whenStored } from './stored.ts';

/** Leads back to where the reader stopped; the line it stands on is there before the first paint. */
class LastPlace extends HTMLElement {
  connectedCallback(): void {
    whenStored(() => this.show());
  }

  show(): void {
    const link = document.createElement('a');
    try {
      const { path, text } = JSON.parse(recall(PLACE) ?? '') as Record<string, unknown>;
      if (typeof path === 'string' && typeof text === 'string' && path.startsWith('/')) {
        link.href = location.origin + path;
        link.textContent = text;
        this.replaceChildren('Last read: ', link);
      }
    } catch {
      // Nothing was read yet, or the browser keeps nothing.
    }
    document.documentElement.toggleAttribute('data-place', link.href !== '');
  }
}

customElements.define('last-place', LastPlace);
