import { sentenceBox } from './sentence-box.ts';

const margin = matchMedia('(width >= 67.5rem)');

/**
 * Puts an open card where it hides neither the sentence of its link nor a side note: in the margin its styles do that,
 * elsewhere it is a sheet at the bottom or the top of the window. False where that would take moving the page and `still`.
 */
export function placeCard(card: HTMLElement, link: Element, still: boolean): boolean {
  card.removeAttribute('style');
  if (margin.matches && CSS.supports('anchor-name: --a')) {
    const { top, right, bottom } = card.getBoundingClientRect();
    // Beside a note that leaves the window no anchor holds the card in it.
    if (top < 0 || bottom > innerHeight)
      card.style.cssText = `inset:auto ${document.documentElement.clientWidth - right}px 1rem auto;position-try:none`;
    makeRoom(card, link);
    return true;
  }
  const height = card.offsetHeight;
  let box = sentenceBox(link);
  const isTight = Math.max(innerHeight - box.bottom, box.top) < Math.min(height, 160);
  if (isTight) {
    // Of a sentence as long as the window, the link's line stays in sight.
    const kept = (): DOMRect =>
      box.height > innerHeight - 240 ? link.getBoundingClientRect() : sentenceBox(link);
    if (!still) scrollBy(0, kept().top - 80);
    box = kept();
  }
  const below = innerHeight - box.bottom;
  card.toggleAttribute('data-top', below < height && box.top > below);
  card.style.maxHeight = `${Math.max(below, box.top) - 8}px`;
  return !isTight || !still;
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
