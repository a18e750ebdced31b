import { loadPart } from '../../../shared/load-part.ts';
import { linkAt } from './card-links.ts';
import { addressOf, cardAt, cardOf, gatherCards, host, linkTo, noteOf } from './find-card.ts';
import { equip, isPinned, pin, restorePins, shelf, unpin } from './pinned-cards.ts';
import { placeCard } from './place-card.ts';
import { sentenceOf } from './link-sentence.ts';

// The card of a link in running text opens on hover and keyboard focus after a moment, and on the first tap at once. One card is
// open at a time; Escape, a click outside and leaving it close it. Any number can be kept in view, and are closed one by one.

type Way = 'hover' | 'focus' | 'tap';

let open: { link: HTMLAnchorElement; card: HTMLElement; way: Way; sentence: Range; line: number } | undefined;
let over: Element | null = null;
let returned: Element | undefined;
let lit: Element | undefined;
let pointer = 0;
let opening = 0;
let closing = 0;
let frame = 0;
// What a card shows may come late, such as the letters of a formula: it is higher then.
const grows = new ResizeObserver(replace);

gatherCards();
host.append(shelf);
restorePins(cardAt);
host.addEventListener('click', press);
const on = document.addEventListener.bind(document);
on('pointermove', move);
on('focusin', focused);
on('pointerup', ({ target }) => !holds(target) && close());
on('keydown', key);
for (const type of ['resize', 'scroll'] as const) addEventListener(type, replace, { passive: true });
// A page that is left may come back as it was: without a card that a pointer or a finger had opened, with those now kept.
window.addEventListener('pagehide', () => {
  soon((over = null), 'hover', 0);
  close();
});
window.addEventListener('pageshow', ({ persisted }) => persisted && restorePins(cardAt));

/** Takes up what happened to a link while this was loaded. */
export function meet(event: Event): void {
  if (event.type === 'focusin') focused(event);
  else move(event as PointerEvent);
}

/** Opens the card of a link that was tapped; false where that link is to be followed. */
export function tap(link: HTMLAnchorElement): boolean {
  return link !== open?.link && show(link, 'tap');
}

function holds(target: unknown): boolean {
  return open !== undefined && [open.card, open.link].some((part) => part.contains(target as Node));
}

function move({ pointerType, target, clientX: x, clientY: y }: PointerEvent): void {
  if (pointerType !== 'mouse') return;
  pointer = y;
  const link = linkAt(target);
  if (link !== over) soon((over = link), 'hover', 350);
  if (open?.way !== 'hover') return;
  // The way from the link to its card is safe.
  const [a, b] = [open.link, open.card].map((part) => part.getBoundingClientRect()) as [DOMRect, DOMRect];
  const isOnWay =
    x > Math.min(a.left, b.left) - 16 &&
    x < Math.max(a.right, b.right) + 16 &&
    y > Math.min(a.top, b.top) - 16 &&
    y < Math.max(a.bottom, b.bottom) + 16;
  if (isOnWay) {
    clearTimeout(closing);
    closing = 0;
  } else closing ||= window.setTimeout(close, 300);
}

function focused({ target }: Event): void {
  const link = linkAt(target);
  const isBack = link === returned;
  returned = undefined;
  if (!holds(target)) close();
  soon(!isBack && link?.matches(':focus-visible') ? link : null, 'focus', 500);
}

/** Opens a link's card in a moment, unless something else comes first; a footnote's note is marked at once. */
function soon(link: HTMLAnchorElement | null, way: Way, after: number): void {
  clearTimeout(opening);
  lit?.removeAttribute('data-lit');
  lit = noteOf(link);
  lit?.setAttribute('data-lit', '');
  if (link && link !== open?.link) opening = window.setTimeout(() => show(link, way), after);
}

function press({ target }: Event): void {
  const button = (target as Element).closest('button');
  const card = button?.closest<HTMLElement>('.card');
  if (!card) return;
  if (!button!.nextElementSibling) closeCard(card);
  else if (!button!.previousElementSibling) pin(card);
  else
    void loadPart(
      () => import('../mine/ask-term.ts'),
      ({ askTerm }) => (button!.textContent = askTerm(card.querySelector('a')!)),
      'The part that plans when to ask again',
    );
}

function key(event: KeyboardEvent): void {
  // One press closes one thing: what has closed something, and a dialog or a list over the page, come first.
  if (event.defaultPrevented || event.isComposing) return;
  if (event.key === 'Escape') {
    if (document.querySelector(':modal') || document.activeElement?.matches('select')) return;
    const pinned = document.activeElement?.closest('.pins > .card') ?? shelf.lastElementChild;
    const card = open && !isPinned(open.card) ? open.card : (pinned as HTMLElement | null);
    if (!card) return;
    event.preventDefault();
    closeCard(card);
  }
  // WebKitGTK has no name for Shift and Tab together.
  if (!open || event.code !== 'Tab') return;
  const { card, link } = open;
  // The card comes right after its link.
  const stops = [...card.querySelectorAll<HTMLElement>('a, button')];
  const at = [link, ...stops].indexOf(document.activeElement as HTMLElement);
  const isInside = card.contains(document.activeElement);
  const to = event.shiftKey ? (isInside && at < 2 ? link : undefined) : at === 0 ? stops[0] : undefined;
  if (to) event.preventDefault();
  // From the link the browser's own step leads on.
  if (to === link || (at === stops.length && !event.shiftKey)) (returned = link).focus();
  else to?.focus();
}

function show(link: HTMLAnchorElement, way: Way): boolean {
  const note = noteOf(link)?.getBoundingClientRect();
  // A note in sight needs no card.
  const card = note && note.top >= 0 && note.bottom <= innerHeight ? undefined : cardOf(link);
  if (!card) return false;
  close();
  const { top } = link.getBoundingClientRect();
  const now = { link, card, way, sentence: sentenceOf(link), line: way === 'hover' ? pointer - top : 0 };
  open = now;
  link.dataset['open'] = '';
  if (isPinned(card)) shelf.scrollTo(card.offsetLeft, card.offsetTop);
  else {
    equip(card);
    card.showPopover();
    grows.observe(card);
    // No room above or below the sentence: a tap and the keyboard move the page, a pointer does not.
    if (!place() && open === now) {
      if (way === 'hover') close();
      else scrollBy({ top: now.sentence.getBoundingClientRect().top - 80, behavior: 'instant' });
      place();
    }
  }
  if (open === now && way === 'tap') card.focus({ preventScroll: true });
  return open === now;
}

// At most once a frame, and only while a card is open.
function replace(): void {
  if (open) frame ||= requestAnimationFrame(() => ((frame = 0), place()));
}

function place(): boolean {
  if (!open || isPinned(open.card)) return true;
  const { card, link, sentence, line, way } = open;
  const { top, bottom } = link.getBoundingClientRect();
  const isGone = bottom < 0 || top > innerHeight;
  if (isGone && way !== 'tap') close();
  return isGone || placeCard(card, link, sentence, top + line, way === 'tap');
}

function closeCard(card: HTMLElement): void {
  const link = card === open?.card ? open.link : linkTo(addressOf(card.querySelector('a')!));
  if (card === open?.card) close();
  if (isPinned(card)) unpin(card, link);
}

/** Closes what a link has opened; a card that is kept in view only loses its link. */
function close(): void {
  if (!open) return;
  const { card, link } = open;
  clearTimeout(closing);
  closing = 0;
  open = undefined;
  grows.disconnect();
  delete link.dataset['open'];
  if (isPinned(card)) return;
  if (card.contains(document.activeElement)) (returned = link).focus({ preventScroll: true });
  card.hidePopover();
}
