/** On phones the rail is a strip that scrolls sideways: brings the current part into view. */
class RailScroll extends HTMLElement {
  connectedCallback(): void {
    const strip = this.parentElement!;
    const item = this.querySelector('[aria-current]')?.closest<HTMLElement>('.blocks > li');
    // Widths hold once the fonts are there; one that never comes is not waited for.
    const late = new Promise((resolve) => setTimeout(resolve, 3000));
    void Promise.race([document.fonts.ready, late]).then(() => {
      if (!item || strip.scrollWidth <= strip.clientWidth) return;
      const { offsetLeft: left, offsetWidth: width } = item;
      const mirrored = getComputedStyle(strip).direction === 'rtl';
      strip.scrollLeft = mirrored ? left + width - strip.clientWidth + 20 : left - 20;
    });
  }
}

customElements.define('rail-scroll', RailScroll);
