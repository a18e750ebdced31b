/** On phones the rail is a strip that scrolls sideways: brings the current part into view. */
class RailScroll extends HTMLElement {
  connectedCallback(): void {
    const strip = this.parentElement!;
    const item = this.querySelector('[aria-current]')?.closest<HTMLElement>('.blocks > li');
    // Widths hold once the fonts are there.
    void document.fonts.ready.then(() => {
      if (item && strip.scrollWidth > strip.clientWidth) strip.scrollLeft = item.offsetLeft - 20;
    });
  }
}

customElements.define('rail-scroll', RailScroll);
