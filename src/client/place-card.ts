import { sentenceBox } from './sentence-box.ts';

const margin = matchMedia('(width >= 67.5rem)');

/**
 * Puts an open card where it hides neither the sentence of its link nor a side note: in the margin its styles do that,
 * elsewhere it is a sheet at the bottom or the top of the window. False where that would take moving the page and `still`.
 */
export function placeCard(card: HTMLElement, link: Element, still: boolean): boolean {
  if (margin.matches && CSS.supports('anchor-name: --a')) {
    makeRoom(card, link);
    return true;
  }
  card.removeAttribute('style');
  const height = card.offsetHeight;
  let { top, bottom } = sentenceBox(link);
  if (Math.max(innerHeight - bottom, top) < Math.min(height, 160)) {
    if (still) return false;
    scrollBy(0, top - 8);
    ({ top, bottom } = sentenceBox(link));
  }
  const below = innerHeight - bottom;
  card.toggleAttribute('data-top', below < height && top > below);
  // A sentence as long as the window leaves no room for anything: then the card keeps some.
  card.style.maxHeight = `${Math.max(below, top, 104) - 8}px`;
  return true;
}

/** Moves the first note that lies under the card to below it; those after it make room by themselves. */
export function makeRoom(card?: Element, link?: Element): void {
  const notes = [...document.querySelectorAll<HTMLElement>('main .note')];
  for (const note of notes) note.style.removeProperty('--room');
  const box = card?.getBoundingClientRect();
  const under = notes.find((note) => {
    const { left, right, top, bottom } = note.getBoundingClientRect();
    return (
      box &&
      !note.contains(link!) &&
      left < box.right &&
      right > box.left &&
      top < box.bottom &&
      bottom > box.top
    );
  });
  if (box && under)
    under.style.setProperty('--room', `${box.bottom - under.getBoundingClientRect().top + 12}px`);
}
