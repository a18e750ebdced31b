import { withoutPrompts } from './without-prompts.ts';

/** Copies the text that stands before it, and says so on the button and aloud; where the browser refuses, says which keys do. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const [button, said] = [this.querySelector('button')!, this.querySelector('output')!];
    let before: string | undefined;
    button.onclick = async () => {
      const done = await copy(this.previousElementSibling!);
      // What translates a page puts other nodes in the place of its words.
      const word = button.firstChild!;
      before ??= word.textContent!;
      said.value = word.textContent = done;
      if (done === COPIED) setTimeout(() => (word.textContent = before!), 2000);
    };
  }
}

const COPIED = 'Copied';

async function copy(text: Element): Promise<string> {
  try {
    await navigator.clipboard.writeText(
      withoutPrompts(text.textContent, (text as HTMLElement).dataset['language']),
    );
    return COPIED;
  } catch {
    // Over http, in a frame, or refused: what is selected can be copied all the same.
    getSelection()!.selectAllChildren(text);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Nothing else is let to copy there.
    if (document.execCommand('copy')) return COPIED;
    return `Selected: press ${/Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl+'}C`;
  }
}

customElements.define('copy-button', CopyButton);
