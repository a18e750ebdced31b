import { cacheNames, FALLBACK } from '../contract.ts';
import { titleIn } from './title-in.ts';

/** Lists the pages that are stored and can be read without a network, by their titles. */
class ReadableOffline extends HTMLElement {
  connectedCallback(): void {
    const again = Object.assign(document.createElement('button'), {
      className: 'button',
      textContent: 'Try again',
    });
    again.onclick = () => location.reload();
    this.before(again);
    this.list().catch(() => {
      this.textContent = 'This browser does not let the page look at what is stored.';
    });
  }

  async list(): Promise<void> {
    const base = import.meta.env.BASE_URL;
    const pages = await caches.open(cacheNames(base).pages);
    const found: { path: string; title: string }[] = [];
    let others = 0;
    for (const { url } of await pages.keys()) {
      const { pathname } = new URL(url);
      const path = pathname.slice(base.length);
      if (!pathname.endsWith('/') || path === FALLBACK) continue;
      // Works and terms are many, and the pages that are read lead to them.
      if (/^(references|glossary)\/./.test(path)) {
        others += 1;
        continue;
      }
      const html = await (await pages.match(url))?.text();
      if (!html || html.includes('http-equiv="refresh"')) continue;
      const title = titleIn(html).replace(/ \| [^|]*$/, '');
      found.push({ path: pathname, title });
    }
    const list = document.createElement('ul');
    list.className = 'ways';
    for (const { path, title } of found.sort((a, b) => (a.path < b.path ? -1 : 1))) {
      const link = Object.assign(document.createElement('a'), { href: path, textContent: title });
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    const said = document.createElement('p');
    said.textContent = found.length
      ? `Stored in this browser${others ? `, with ${others} pages of works and terms` : ''}:`
      : 'Nothing is stored in this browser yet.';
    this.replaceChildren(said, list);
  }
}

customElements.define('readable-offline', ReadableOffline);
