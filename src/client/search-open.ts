import { loadPart } from './load-part.ts';
import { holdKeys, opensSearch } from './typed-keys.ts';

/** The way into the search: its button, "/" and Ctrl or ⌘ K. The search itself is loaded by the first of them. */
class SearchOpen extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')!;
    const open = async (): Promise<void> => {
      if (button.ariaBusy) return;
      button.ariaBusy = 'true';
      // What a quick hand types while the search is loaded belongs into its field.
      const held = holdKeys(10);
      await loadPart(
        () => import('./search-dialog.ts'),
        ({ openSearch }) => openSearch(this.dataset['words'], held.typed),
        'The search',
      );
      held.release();
      button.ariaBusy = null;
    };
    button.onclick = open;
    if (!this.closest('header')) return;
    window.addEventListener('keydown', (event) => {
      if (!opensSearch(event)) return;
      event.preventDefault();
      void open();
    });
  }
}

customElements.define('search-open', SearchOpen);
