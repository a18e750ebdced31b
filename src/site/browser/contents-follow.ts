import { headingRead } from './reading-line.ts';

/** Marks, in a list of links to headings, the one under which the reader reads. Loaded when a reader first moves. */
class ContentsFollow extends HTMLElement {
  connectedCallback(): void {
    const links = new Map<Element, Element>();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    }
    let to: Element | null = null;
    let at = 0;
    let asked = 0;
    const mark = (): void => {
      // Who scrolls on after a jump reads on.
      if (Math.abs(scrollY - at) > 8) to = null;
      const reading = headingRead(links.keys(), to);
      for (const [heading, link] of links)
        if (heading === reading) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
    };
    const soon = (): void => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(mark);
    };
    // When the browser has scrolled there.
    const jumped = (): void =>
      void requestAnimationFrame(() => {
        to = document.querySelector(':target');
        at = scrollY;
        mark();
      });
    // It comes after the first move.
    jumped();
    addEventListener('scroll', soon, { passive: true });
    // What opens, or a window that changes, moves headings.
    addEventListener('resize', soon);
    new ResizeObserver(soon).observe(document.body);
    addEventListener('hashchange', jumped);
    // A page is at its heading when it has loaded; a link to where one has been changes no address.
    addEventListener('pageshow', jumped);
    addEventListener('click', ({ target }) => {
      if ((target as Partial<Element>).closest?.('a[href*="#"]')) jumped();
    });
  }
}

customElements.define('contents-follow', ContentsFollow);
