import { readPlaces } from './reading-place.ts';
import { whenStored } from './stored.ts';

/** Leads back to where the reader stopped; the line it stands on is there before the first paint. */
class LastPlace extends HTMLElement {
  connectedCallback(): void {
    whenStored(() => this.show());
  }

  show(): void {
    const [place] = readPlaces();
    if (place) {
      const link = document.createElement('a');
      link.href = location.origin + place.path + (place.id ? `#${place.id}` : '');
      link.textContent = place.text;
      link.dir = 'auto';
      this.replaceChildren('Last read: ', link);
    }
    document.documentElement.toggleAttribute('data-place', !!place);
  }
}

customElements.define('last-place', LastPlace);
