import { showWritten } from './mine/show-written.ts';
import { readPlaces, type Place } from './reading-place.ts';
import { MINE, storedKeys, whenStored } from './stored.ts';

/** Shows on a lecture's map how far this reader has come, and lets the start lead on from there. */
class ReadingMap extends HTMLElement {
  connectedCallback(): void {
    const start = this.querySelector<HTMLAnchorElement>('.start');
    const words = start?.querySelector('span');
    // A name may hold a formula.
    const [href, first] = [start?.href ?? '', [...(words?.childNodes ?? [])]];
    whenStored(() => {
      if (storedKeys(MINE + import.meta.env.BASE_URL).length > 0 || this.querySelector('.due, .yours'))
        showWritten(
          () => import('./mine/on-overview.ts'),
          ({ sayOnOverview }) => sayOnOverview(this),
          this.querySelector('.words > :last-child')!,
        );
      const on = this.show(readPlaces());
      if (!start || !words) return;
      start.href = on?.href ?? href;
      words.replaceChildren(...(on ? [on.text] : first));
    });
  }

  /** Marks what is read, and finds where to go on: where one stopped last, else the first topic that one has not read. */
  show(places: readonly Place[]): { href: string; text: string } | undefined {
    const topics = [...this.querySelectorAll<HTMLAnchorElement>('.topics h3 a')];
    const placeOf = (link: HTMLAnchorElement) => places.find(({ path }) => path === link.pathname);
    for (const link of topics) {
      const [row, place] = [link.closest('li')!, placeOf(link)];
      row.classList.toggle('complete', !!place?.read);
      row.classList.toggle('begun', !!place && !place.read);
      row.querySelector('.you')!.textContent = place ? this.say(place, link) : '';
    }
    const links = [...topics, ...this.querySelectorAll<HTMLAnchorElement>('.stands a')];
    const last = places.flatMap((place) => links.find((link) => placeOf(link) === place) ?? [])[0];
    const left = last && placeOf(last)!;
    const next = left?.read ? topics.find((link) => !placeOf(link)?.read) : last;
    if (!next) return undefined;
    const id = placeOf(next)?.id;
    const name = next.dataset['name'] ?? next.querySelector('b')?.textContent;
    return { href: next.href + (id ? `#${id}` : ''), text: `Go on with ${name}` };
  }

  say({ read, id, text }: Place, link: HTMLAnchorElement): string {
    if (read) return 'You have read it';
    // What is kept is lecture, page and heading; names may have changed since.
    const page = `${this.dataset['lecture']}, ${link.textContent}, `;
    return id && text.startsWith(page) ? `You stopped at “${text.slice(page.length)}”` : 'You have begun it';
  }
}

customElements.define('reading-map', ReadingMap);
