/** Copies the text that stands before it, and says so. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')!;
    const word = button.textContent;
    button.onclick = async () => {
      const text = this.previousElementSibling?.textContent ?? '';
      button.textContent = await navigator.clipboard.writeText(text).then(
        () => 'Copied',
        () => 'Not copied',
      );
      setTimeout(() => (button.textContent = word), 2000);
    };
  }
}

customElements.define('copy-button', CopyButton);
