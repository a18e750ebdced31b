import { dress } from '../mine/dress.ts';
import { make } from '../mine/make.ts';

const box = make('div', { className: 'passages' });
const said = make('output');
let timer = 0;

/** Shows what can be done with a passage, under it; what is said replaces it for a moment. */
export function offerAt(where: DOMRect, ...buttons: HTMLElement[]): void {
  dress();
  clearTimeout(timer);
  said.value = '';
  box.replaceChildren(...buttons, said);
  place(where);
}

/** Says something at a place for a moment. */
export function sayAt(words: string, where?: DOMRect): void {
  dress();
  if (!box.isConnected || where) box.replaceChildren(said);
  else for (const button of box.querySelectorAll('button')) button.remove();
  if (where) place(where);
  said.value = words;
  clearTimeout(timer);
  timer = window.setTimeout(hideBox, 2500);
}

/** Takes it away. */
export function hideBox(): void {
  box.remove();
}

/** Gives the first thing that can be pressed in it, while it is there. */
export function firstInBox(): HTMLElement | null {
  return box.isConnected ? box.querySelector('button') : null;
}

/** Tells whether something is in it. */
export function inBox(node: EventTarget | null): boolean {
  return box.contains(node as Node | null);
}

function place({ bottom, left }: DOMRect): void {
  document.body.append(box);
  const most = document.documentElement.clientWidth - box.offsetWidth - 8;
  box.style.top = `${bottom + scrollY + 6}px`;
  box.style.left = `${Math.max(8, Math.min(left, most)) + scrollX}px`;
}
