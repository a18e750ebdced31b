/** How far the current part stands from the edge, where the strip fades. */
const CLEAR = 56;

/** On phones the rail is a strip that scrolls sideways: brings the current part into view. */
class RailScroll extends HTMLElement {
  connectedCallback(): void {
    const item = this.querySelector('[aria-current]')?.closest<HTMLElement>('.blocks > li');
    // Widths hold once the fonts are there; one that never comes is not waited for.
    const late = new Promise((resolve) => setTimeout(resolve, 3000));
    void Promise.race([document.fonts.ready, late]).then(() => {
      if (!item || this.scrollWidth <= this.clientWidth) return;
      const { offsetLeft: left, offsetWidth: width } = item;
      const mirrored = getComputedStyle(this).direction === 'rtl';
      this.scrollLeft = mirrored ? left + width - this.clientWidth + CLEAR : left - CLEAR;
    });
  }
}

customElements.define('rail-scroll', RailScroll);
