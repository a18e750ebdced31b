import { makeRoom, placeCard } from './place-card.ts';

// The card of a link in running text opens on hover and keyboard focus after a moment, and on the first tap at once. A click and
// Enter follow the link. One card is open at a time; Escape, a click outside and leaving it close it, unless it is pinned.

type Way = 'hover' | 'focus' | 'tap';

const host = document.querySelector<HTMLElement>('.cards')!;
const cards = new Map<string, HTMLElement>();
const tools = document.createElement('p');
const noteCard = document.createElement('div');
let open: { link: HTMLAnchorElement; card: HTMLElement; way: Way } | undefined;
let over: Element | undefined;
let returned: Element | undefined;
let lit: Element | undefined;
let touch = false;
let opening = 0;
let closing = 0;

function prepare(): void {
  tools.className = 'do';
  tools.innerHTML =
    '<button type="button" aria-pressed="false">Pin</button><button type="button">Close</button>';
  const [pin, done] = tools.children as unknown as HTMLButtonElement[];
  pin!.onclick = () => setPinned(!isPinned());
  done!.onclick = close;
  for (const card of host.querySelectorAll<HTMLElement>('.card')) {
    const [name, i] = [card.firstElementChild!, cards.size];
    cards.set(card.querySelector('a')!.href, card);
    name.id = `card-${i}`;
    dialog(card).setAttribute('aria-labelledby', name.id);
  }
  noteCard.className = 'card';
  noteCard.popover = 'manual';
  host.append(dialog(noteCard));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-card]')) {
    const name = cards.get(link.href)?.firstElementChild!.id;
    if (name) link.setAttribute('aria-describedby', name);
  }
  const on = document.addEventListener.bind(document);
  on('pointermove', move);
  on('focusin', focused);
  on('pointerdown', (event) => (touch = event.pointerType !== 'mouse'));
  on('pointerup', ({ target }) => {
    if (!isPinned() && !holds(target)) close();
  });
  on('click', click);
  on('keydown', key);
  for (const type of ['resize', 'scrollend']) addEventListener(type, replace);
}

function replace(): void {
  if (open) placeCard(open.card, open.link, true);
}

function dialog(card: HTMLElement): HTMLElement {
  card.role = 'dialog';
  card.tabIndex = -1;
  return card;
}

function isPinned(): boolean {
  return tools.firstElementChild!.ariaPressed === 'true';
}

function setPinned(pinned: boolean): void {
  tools.firstElementChild!.ariaPressed = String(pinned);
}

function holds(target: unknown): boolean {
  return open !== undefined && [open.card, open.link].some((part) => part.contains(target as Node));
}

// Links in a card open no further cards.
function linkAt(target: unknown): HTMLAnchorElement | undefined {
  const link = (target as Element).closest<HTMLAnchorElement>('a[data-card], a.fn');
  return link && !host.contains(link) ? link : undefined;
}

function noteOf(link: HTMLAnchorElement | undefined): HTMLElement | undefined {
  return link?.matches('.fn') ? document.getElementById(link.hash.slice(1))! : undefined;
}

function move({ pointerType, target, clientX: x, clientY: y }: PointerEvent): void {
  if (pointerType !== 'mouse') return;
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
  } else closing ||= window.setTimeout(() => !isPinned() && close(), 300);
}

function focused({ target }: FocusEvent): void {
  const link = linkAt(target);
  const isBack = link === returned;
  returned = undefined;
  if (!isPinned() && !holds(target)) close();
  soon(!isBack && link?.matches(':focus-visible') ? link : undefined, 'focus', 500);
}

/** Opens a link's card in a moment, unless something else comes first; a footnote's note is marked at once. */
function soon(link: HTMLAnchorElement | undefined, way: Way, after: number): void {
  clearTimeout(opening);
  lit?.removeAttribute('data-lit');
  lit = noteOf(link);
  lit?.setAttribute('data-lit', '');
  if (link && link !== open?.link && !isPinned()) opening = window.setTimeout(() => show(link, way), after);
}

function click(event: MouseEvent): void {
  const link = linkAt(event.target);
  const asked = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  // A key has no detail: Enter follows, whatever was touched before.
  if (link && touch && event.detail && !asked && link !== open?.link && show(link, 'tap'))
    event.preventDefault();
}

function key(event: KeyboardEvent): void {
  if (!open) return;
  const { card, link } = open;
  if (event.key === 'Escape') {
    event.preventDefault();
    close();
  }
  if (event.key !== 'Tab') return;
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

/** The card of a link; a footnote's is made of its note, and only where the note is out of sight. */
function cardOf(link: HTMLAnchorElement): HTMLElement | undefined {
  const note = noteOf(link);
  if (!note) return cards.get(link.href);
  const { top, bottom } = note.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return undefined;
  const go = document.createElement('a');
  go.href = link.hash;
  go.textContent = noteCard.ariaLabel = note.ariaLabel!;
  noteCard.replaceChildren(...note.cloneNode(true).childNodes);
  noteCard.firstElementChild!.replaceChildren(go);
  for (const element of noteCard.querySelectorAll('[id]')) element.removeAttribute('id');
  return noteCard;
}

function show(link: HTMLAnchorElement, way: Way): boolean {
  const card = cardOf(link);
  if (!card) return false;
  close();
  open = { link, card, way };
  card.append(tools);
  link.dataset['open'] = '';
  card.showPopover();
  if (!placeCard(card, link, way === 'hover')) close();
  // Anchors follow a page that has just scrolled with the next frame.
  else requestAnimationFrame(replace);
  if (open && way === 'tap') card.focus({ preventScroll: true });
  return open !== undefined;
}

function close(): void {
  if (!open) return;
  const { card, link } = open;
  if (card.contains(document.activeElement)) (returned = link).focus({ preventScroll: true });
  clearTimeout(closing);
  closing = 0;
  open = undefined;
  setPinned(false);
  card.hidePopover();
  delete link.dataset['open'];
  makeRoom();
}

// A browser without popovers keeps its plain links.
if ('popover' in host) prepare();
