import { PLACE } from './place.ts';

/** Keeps the page and the heading that a reader leaves at, in this browser only. */
class KeepPlace extends HTMLElement {
  connectedCallback(): void {
    addEventListener('pagehide', () => this.keep());
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.keep();
    });
  }

  keep(): void {
    const passed = [...document.querySelectorAll('main :is(h2, h3)')].filter(
      (heading) => heading.getBoundingClientRect().top < innerHeight / 3,
    );
    // The first screen is the page itself.
    const heading = scrollY > 0 ? passed.at(-1) : undefined;
    const names = [document.querySelector('h1'), heading].map((found) => found?.textContent?.trim());
    const text = [this.dataset['lecture'], ...names].filter(Boolean).join(', ');
    // A heading's address is its own id, or that of the slot that it heads.
    const path = location.pathname + (heading ? `#${heading.closest('[id]')!.id}` : '');
    try {
      localStorage.setItem(PLACE, JSON.stringify({ path, text }));
    } catch {
      // Without storage no place is kept.
    }
  }
}

customElements.define('keep-place', KeepPlace);
