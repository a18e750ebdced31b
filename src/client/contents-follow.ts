import { headingOf, headingRead } from './reading-line.ts';

/** Marks, in a list of links to headings, the one under which the reader reads. */
class ContentsFollow extends HTMLElement {
  /** What the reader has jumped to, and how far the page was scrolled then: it may stand below the line of reading. */
  #jump: { to: Element; at: number } | undefined;
  #asked = 0;

  connectedCallback(): void {
    const links = new Map<Element, Element>();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const heading = elementAt(link.hash);
      if (heading) links.set(heading, link);
    }
    const headings = [...links.keys()];
    const mark = (): void => {
      const reading = this.#headingJumpedTo(headings) ?? headingRead(headings);
      for (const [heading, link] of links)
        if (heading === reading) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
    };
    const soon = (): void => {
      cancelAnimationFrame(this.#asked);
      this.#asked = requestAnimationFrame(mark);
    };
    const jumped = (): void => {
      const to = elementAt(location.hash);
      this.#jump = to && { to, at: scrollY };
      soon();
    };
    addEventListener('scroll', soon, { passive: true });
    addEventListener('hashchange', jumped);
    // The page is scrolled to its heading when it has loaded; a link to where one is already changes no address.
    addEventListener('pageshow', () => requestAnimationFrame(jumped));
    addEventListener('click', ({ target }) => {
      if ((target as Element).closest?.('a[href*="#"]')) requestAnimationFrame(jumped);
    });
    // What opens, or a window that changes, moves headings.
    new ResizeObserver(soon).observe(document.body);
    addEventListener('resize', soon);
    jumped();
  }

  #headingJumpedTo(headings: Element[]): Element | undefined {
    if (!this.#jump) return undefined;
    const { to, at } = this.#jump;
    const { top } = to.getBoundingClientRect();
    if (Math.abs(scrollY - at) < 8 && top >= 0 && top < innerHeight) return headingOf(to, headings);
    // Who scrolls on reads on.
    this.#jump = undefined;
    return undefined;
  }
}

function elementAt(hash: string): Element | undefined {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1))) ?? undefined;
  } catch {
    // An address that somebody typed.
    return undefined;
  }
}

customElements.define('contents-follow', ContentsFollow);
