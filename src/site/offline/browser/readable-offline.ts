import { cacheNames, FALLBACK } from '../contract.ts';
import { titleIn } from './title-in.ts';

/** Lists the pages that are stored and can be read without a network, by their titles. */
class ReadableOffline extends HTMLElement {
  connectedCallback(): void {
    const again = make('button', { className: 'button', textContent: 'Try again' });
    again.onclick = () => location.reload();
    this.before(again);
    this.list().catch(() => {
      this.textContent = 'This browser does not let the page look at what is stored.';
    });
  }

  async list(): Promise<void> {
    const base = import.meta.env.BASE_URL;
    const pages = await caches.open(cacheNames(base).pages);
    const paths = (await pages.keys())
      .map(({ url }) => new URL(url).pathname)
      .filter((path) => path.endsWith('/') && path !== base + FALLBACK)
      .sort();
    // Works and terms are many, and the pages that are read lead to them.
    const shown = paths.filter((path) => !/^(references|glossary)\/./.test(path.slice(base.length)));
    const others = paths.length - shown.length;
    const list = make('ul', { className: 'ways' });
    for (const path of shown) {
      const html = (await (await pages.match(path))?.text()) ?? '';
      if (!html || html.includes('http-equiv="refresh"')) continue;
      const title = titleIn(html).replace(/ \| [^|]*$/, '');
      list.appendChild(make('li')).append(make('a', { href: path, textContent: title }));
    }
    const said = list.firstChild
      ? `Stored in this browser${others ? `, with ${others} pages of works and terms` : ''}:`
      : 'Nothing is stored in this browser yet.';
    this.replaceChildren(make('p', { textContent: said }), list);
  }
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}

customElements.define('readable-offline', ReadableOffline);
