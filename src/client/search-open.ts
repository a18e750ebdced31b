import { loadPart } from './load-part.ts';

/** The way into the search: its button, "/" and Ctrl or ⌘ K. The search itself is loaded by the first of them. */
class SearchOpen extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')!;
    const open = async (): Promise<void> => {
      if (button.ariaBusy) return;
      button.ariaBusy = 'true';
      // What a quick hand types while the search is loaded belongs into its field.
      let typed = '';
      const hold = (event: KeyboardEvent): void => {
        if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
        typed += event.key;
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      addEventListener('keydown', hold, true);
      await loadPart(
        () => import('./search-dialog.ts'),
        ({ openSearch }) => openSearch(this.dataset['words'], () => typed),
        'The search',
      );
      removeEventListener('keydown', hold, true);
      button.ariaBusy = null;
    };
    button.onclick = open;
    if (!this.closest('header')) return;
    window.addEventListener('keydown', (event) => {
      const { key, target, altKey } = event;
      const command = event.metaKey || event.ctrlKey;
      if (
        altKey ||
        (command
          ? key !== 'k'
          : key !== '/' || (target as Element).closest('input,textarea,select,[contenteditable]'))
      )
        return;
      event.preventDefault();
      void open();
    });
  }
}

customElements.define('search-open', SearchOpen);
