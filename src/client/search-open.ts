/** The way into the search: its button, "/" and Ctrl or ⌘ K. The search itself is loaded by the first of them. */
class SearchOpen extends HTMLElement {
  connectedCallback(): void {
    const open = async (): Promise<void> =>
      (await import('./search-dialog.ts')).openSearch(this.dataset['words']);
    this.querySelector('button')!.onclick = open;
    if (!this.closest('header')) return;
    addEventListener('keydown', (event) => {
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
