import { lostWords } from '../lost-words.ts';

/** On the page for a missing address: its search begins with the words of that address. */
class SearchLost extends HTMLElement {
  connectedCallback(): void {
    const words = lostWords(location.pathname, import.meta.env.BASE_URL);
    if (!words) return;
    this.querySelector<HTMLElement>('search-open')!.dataset['words'] = words;
    this.querySelector('button')!.textContent = `Search for “${words}”`;
  }
}

customElements.define('search-lost', SearchLost);
