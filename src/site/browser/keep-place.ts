import { keepPlace, readPlaces } from './reading-place.ts';
import { headingRead } from './reading-line.ts';

/** So long has somebody looked at a page who reads its first screen; and for each of its screens, who reads it to the end. */
const [READ, EACH] = [15_000, 4000];

/**
 * Keeps the heading at which a reader leaves the page, in this browser only, and offers to go on there. A page is read
 * when one has scrolled on in it by more than half a window, jumps aside, or looked at it for a while: not by a glance.
 */
class KeepPlace extends HTMLElement {
  #read = false;
  /** How long one looks at a text at least who reads it; known once its end has been in view: a jump there is none. */
  #whole = Infinity;
  /** Milliseconds in view, but for those since the moment; nought while nobody can see the page. */
  #looked = 0;
  #since = 0;
  /** Where the reader came to the page, or last jumped to, and the address then. */
  #from = 0;
  #hash = '';

  connectedCallback(): void {
    this.begin();
    this.offer();
    addEventListener('scroll', () => this.follow(), { passive: true });
    addEventListener('pagehide', () => this.keep());
    // Also when it comes back as it was left.
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.begin());
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.keep();
      else this.#since = performance.now();
    });
  }

  begin(): void {
    this.#read = false;
    this.#looked = 0;
    this.#since = performance.now();
    this.#from = scrollY;
  }

  follow(): void {
    if (location.hash !== this.#hash) {
      this.#hash = location.hash;
      this.#from = scrollY;
    }
    const text = document.querySelectorAll('main .prose');
    const end = text[text.length - 1]?.getBoundingClientRect().bottom ?? Infinity;
    if (end <= innerHeight) this.#whole = ((scrollY + end) / innerHeight) * EACH;
    if (Math.abs(scrollY - this.#from) <= innerHeight / 2) return;
    this.#read = true;
    this.replaceChildren();
  }

  keep(): void {
    // A page that is left at once has not told of the last scroll yet.
    this.follow();
    if (this.#since) this.#looked += performance.now() - this.#since;
    this.#since = document.hidden ? 0 : performance.now();
    if (!this.#read && this.#looked < READ) return;
    // The first screen is the page itself.
    const heading = scrollY > 0 ? headingRead(headings()) : undefined;
    const names = [document.querySelector('h1'), heading].map((found) => found?.textContent.trim());
    const text = [this.dataset['lecture'], ...names].filter(Boolean).join(', ');
    keepPlace({
      path: location.pathname,
      id: heading && idOf(heading),
      text,
      read: this.#looked >= this.#whole || undefined,
    });
  }

  offer(): void {
    const place = readPlaces().find(({ path }) => path === location.pathname);
    // A text may have changed since.
    const heading = place?.id && headings().find((found) => idOf(found) === place.id);
    if (!heading || location.hash || scrollY > 0) return;
    const link = document.createElement('a');
    link.href = `#${place.id}`;
    link.textContent = `Go on at “${heading.textContent.trim()}”`;
    link.dir = 'auto';
    link.onclick = () => this.replaceChildren();
    this.replaceChildren(link);
  }
}

function headings(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main :is(h2, h3)')];
}

// A heading's address is its own id, or that of the slot that it heads.
function idOf(heading: Element): string | undefined {
  return heading.closest('main [id]')?.id;
}

customElements.define('keep-place', KeepPlace);
