import { readPlaces } from './place.ts';

/** Leads back to where the reader stopped; the line it stands on is there before the first paint. */
class LastPlace extends HTMLElement {
  connectedCallback(): void {
    this.show();
    // Another tab, or this one since it was left, may have read on.
    addEventListener('pageshow', () => this.show());
    addEventListener('storage', () => this.show());
  }

  show(): void {
    const [place] = readPlaces();
    const { dataset } = document.documentElement;
    if (!place) {
      delete dataset['place'];
      return;
    }
    const link = document.createElement('a');
    link.href = location.origin + place.path + (place.id ? `#${place.id}` : '');
    link.textContent = place.text;
    link.dir = 'auto';
    this.replaceChildren('Last read: ', link);
    dataset['place'] = '';
  }
}

customElements.define('last-place', LastPlace);
