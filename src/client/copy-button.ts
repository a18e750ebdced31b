/** Copies the text that stands before it, and says so on the button and aloud. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const [button, said] = [this.querySelector('button')!, this.querySelector('output')!];
    const word = button.firstChild!;
    const before = word.textContent;
    button.onclick = async () => {
      const text = this.previousElementSibling?.textContent ?? '';
      const done = await navigator.clipboard.writeText(text).then(
        () => 'Copied',
        () => 'Not copied',
      );
      said.value = word.textContent = done;
      setTimeout(() => (word.textContent = before), 2000);
    };
  }
}

customElements.define('copy-button', CopyButton);
