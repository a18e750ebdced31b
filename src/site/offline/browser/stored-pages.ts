import { asRecord, cacheNames, inMegabytes } from '../contract.ts';
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
      if (['none', 'kept', 'failed'].includes((data as { state: string }).state)) show();
    };
    whenStored(show);
  }

  async show(): Promise<void> {
    const base = import.meta.env.BASE_URL;
    const names = cacheNames(base);
    if (!(await caches.has(names.pages))) return void (this.textContent = 'No pages are stored.');
    const pages = (await (await caches.open(names.pages)).keys()).filter(
      ({ url }) => url.endsWith('/') && !url.endsWith(`${base}offline/`),
    );
    const records = await caches.open(names.records);
    const kept: string[] = [];
    for (const key of await records.keys()) {
      const record = asRecord(await (await records.match(key))?.json().catch(() => undefined));
      if (record?.state !== 'kept') continue;
      const { set, size } = record;
      kept.push(
        `${set === 'site' ? 'the whole site' : `the lecture “${this.getAttribute(`data-${set.slice(9)}`) ?? set}”`} (${inMegabytes(size)})`,
      );
    }
    const count = pages.length === 1 ? 'One page is' : `${pages.length} pages are`;
    this.textContent = `${count} stored now.${kept.length ? ` Kept on purpose: ${kept.join(', ')}.` : ''}`;
  }
}

customElements.define('stored-pages', StoredPages);
