import { cacheNames, FALLBACK, inMegabytes, recordsIn, type Standing } from '../contract.ts';
import { workers } from './offline-worker.ts';
import { whenStored } from '../../browser/stored.ts';

/** Says how many pages are stored for reading without a network, and what was kept on purpose. */
class StoredPages extends HTMLElement {
  connectedCallback(): void {
    if (!workers()) return;
    const show = (): void =>
      void this.show().catch(() => {
        this.textContent = 'This browser does not let the page look at what is stored.';
      });
    new BroadcastChannel(cacheNames(import.meta.env.BASE_URL).prefix).onmessage = ({ data }) => {
      if (['none', 'kept', 'failed'].includes((data as Standing).state)) show();
    };
    whenStored(show);
  }

  async show(): Promise<void> {
    const base = import.meta.env.BASE_URL;
    const { pages: name } = cacheNames(base);
    if (!(await caches.has(name))) return void (this.textContent = 'No pages are stored.');
    const pages = (await (await caches.open(name)).keys()).filter(
      ({ url }) => url.endsWith('/') && !url.endsWith(base + FALLBACK),
    );
    const kept = (await recordsIn(base))
      .filter(({ state }) => state === 'kept' || state === 'updating')
      .map(({ set, size }) => {
        const title = this.getAttribute(`data-${set.slice(9)}`) ?? set;
        return `${set === 'site' ? 'the whole site' : `the lecture “${title}”`} (${inMegabytes(size)})`;
      });
    const count = pages.length === 1 ? 'One page is' : `${pages.length} pages are`;
    this.textContent = `${count} stored now.${kept.length ? ` Kept on purpose: ${kept.join(', ')}.` : ''}`;
  }
}

customElements.define('stored-pages', StoredPages);
