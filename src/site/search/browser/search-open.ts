import { loadPart } from '../../../shared/load-part.ts';
import { holdKeys, opensSearch } from './typed-keys.ts';

/** The way into the search: its button, "/" and Ctrl or ⌘ K. The search itself is loaded by the first of them. */
class SearchOpen extends HTMLElement {
  connectedCallback(): void {
    let loading = false;
    const open = async (): Promise<void> => {
      if (loading) return;
      loading = true;
      // What somebody types while the search is loading goes into its field.
      const [typed, release] = holdKeys();
      const busy = setTimeout(() => (this.ariaBusy = 'true'), 300);
      await loadPart(
        () => import('./search-dialog.ts'),
        ({ openSearch }) => openSearch(this.dataset['words'], typed),
        'The search',
      );
      release();
      clearTimeout(busy);
      this.ariaBusy = null;
      loading = false;
    };
    this.querySelector('button')!.onclick = open;
    if (this.closest('header'))
      window.addEventListener('keydown', (event) => {
        if (!opensSearch(event)) return;
        event.preventDefault();
        void open();
      });
  }
}

customElements.define('search-open', SearchOpen);
