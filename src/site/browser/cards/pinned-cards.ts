import { addressOf, host } from './find-card.ts';
import { keepCards, keptCards } from './kept-cards.ts';

/** Holds the cards that the reader keeps in view, the oldest first. */
export const shelf = document.createElement('section');
shelf.className = 'pins';
shelf.ariaLabel = 'Kept in view';
// Side by side they snap, so a button at a card's end would be scrolled to and lost again: the keyboard brings the whole card along.
shelf.addEventListener('focusin', ({ target }) => {
  const card = (target as Element).closest<HTMLElement>('.card');
  if (card && (target as Element).matches(':focus-visible')) shelf.scrollTo({ left: card.offsetLeft });
});

const ASK = 'Ask me again';

/** Whether a card is kept in view. */
export const isPinned = (card: Element): boolean => card.parentElement === shelf;

/** Gives a card its buttons, unless it has them; the last one closes it. */
export function equip(card: HTMLElement): void {
  if (card.querySelector('button')) return;
  card.append(doing('Keep in view', ...(card.matches('.of-term') ? [ASK] : []), 'Close'));
}

function doing(...names: string[]): HTMLElement {
  const row = document.createElement('p');
  row.className = 'do';
  for (const textContent of names)
    row.append(Object.assign(document.createElement('button'), { type: 'button', textContent }));
  return row;
}

/** Keeps a card in view, however the page is scrolled: what hung at its link becomes a box on the shelf. */
export function pin(card: HTMLElement): void {
  const hasFocus = card.contains(document.activeElement);
  putUp(card);
  keep();
  if (hasFocus) focusIn(card);
}

/** Takes a card from the shelf; the focus that was in it goes to the next one, or else to its link. */
export function unpin(card: HTMLElement, link: HTMLElement | undefined): void {
  const hasFocus = card.contains(document.activeElement);
  const next = card.nextElementSibling ?? card.previousElementSibling;
  putBack(card);
  keep();
  if (hasFocus && next) focusIn(next);
  else if (hasFocus) link?.focus({ preventScroll: true });
}

/** Puts on the shelf what was kept on this page, and nothing else. */
export function restorePins(cardOf: (address: string) => HTMLElement | undefined): void {
  for (const card of shelf.querySelectorAll<HTMLElement>('.card')) putBack(card);
  for (const address of keptCards()) {
    const card = cardOf(address);
    if (card) putUp(card);
  }
}

function putUp(card: HTMLElement): void {
  equip(card);
  const row = card.querySelector('p:has(> button)')!;
  row.replaceChildren(row.lastElementChild!);
  card.popover = null;
  card.removeAttribute('style');
  delete card.dataset['at'];
  shelf.append(card);
  shelf.scrollTo(card.offsetLeft, card.offsetTop);
}

function putBack(card: HTMLElement): void {
  card.querySelector('p:has(> button)')!.remove();
  card.popover = 'manual';
  host.append(card);
}

function focusIn(card: Element): void {
  card.querySelector('button')!.focus({ preventScroll: true });
}

function keep(): void {
  keepCards(Array.from(shelf.children, (card) => addressOf(card.querySelector('a')!)));
}
