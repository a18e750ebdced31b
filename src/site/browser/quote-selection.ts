import { withTex } from './formulas-as-tex.ts';

/** Puts the passage that is selected on the page, as a quotation, over the text that a link's form is filled with. */
class QuoteSelection extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')!;
    const { href } = link;
    // Before the press or the key does its work, since a press takes the selection away.
    const quote = (): void => {
      const said = withTex(String).trim().slice(0, 600);
      const url = new URL(href);
      const field = this.dataset['field']!;
      if (said) url.searchParams.set(field, `${said.replace(/^/gm, '> ')}\n\n${url.searchParams.get(field)}`);
      link.href = url.href;
    };
    link.onpointerdown = link.onkeydown = quote;
  }
}

customElements.define('quote-selection', QuoteSelection);
