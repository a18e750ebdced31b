import { LINKS } from './card-links.ts';

/** Holds the cards of the page. */
export const host = document.querySelector<HTMLElement>('.cards')!;
const cards = new Map<string, HTMLElement>();

/** Makes the cards in the page ready. */
export function gatherCards(): void {
  for (const card of host.querySelectorAll<HTMLElement>('.card')) add(card, card.querySelector('a')!);
}

/** Where a link leads, as it is written: a figure may keep its state in the address of the page, which a fragment would take over. */
export function addressOf(link: Element): string {
  return link.getAttribute('href')!;
}

/** The first link in the text to an address. */
export function linkTo(address: string): HTMLAnchorElement | undefined {
  return [...document.querySelectorAll<HTMLAnchorElement>(LINKS)].find((link) => addressOf(link) === address);
}

/** The note of a footnote's mark. */
export function noteOf(link: HTMLAnchorElement | null): HTMLElement | undefined {
  return link?.matches('.fn') ? document.getElementById(link.hash.slice(1))! : undefined;
}

/** The card of a link; a footnote's is made of its note. */
export function cardOf(link: HTMLAnchorElement): HTMLElement | undefined {
  const known = cards.get(addressOf(link));
  const note = noteOf(link);
  if (known || !note) return known;
  const card = document.createElement('div');
  const go = document.createElement('a');
  card.className = 'card';
  card.popover = 'manual';
  card.append(...note.cloneNode(true).childNodes);
  for (const element of card.querySelectorAll('[id]')) element.removeAttribute('id');
  go.href = link.hash;
  go.textContent = note.ariaLabel!;
  card.firstElementChild!.replaceChildren(go);
  host.append(card);
  add(card, go);
  return card;
}

/** The card of an address that a link of this page leads to. */
export function cardAt(address: string): HTMLElement | undefined {
  const link = linkTo(address);
  return link && cardOf(link);
}

function add(card: HTMLElement, link: HTMLAnchorElement): void {
  const name = card.firstElementChild!;
  name.id ||= `card:${cards.size}`;
  cards.set(addressOf(link), card);
  card.role = 'dialog';
  card.tabIndex = -1;
  card.setAttribute('aria-labelledby', name.id);
}
