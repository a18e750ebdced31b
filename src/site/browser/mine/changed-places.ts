import { button, make } from './make.ts';
import { keepMine, type Mine } from './mine.ts';

/** Shows what a reader wrote on this page where the question or the slot is gone, or asks something else by now. */
export function changedPlaces(lost: readonly Mine[]): void {
  const last = [...document.querySelectorAll('main :is(.answer, .slot, .prose)')].at(-1);
  if (lost.length === 0 || !last) return;
  const after = last.closest('ol, ul, .prose') ?? last;
  const section = make(
    'section',
    { className: 'mine changed', ariaLabel: 'What you wrote before this page changed' },
    make('p', {
      textContent: 'You wrote this before the page changed. Its question has been reworded or removed since.',
    }),
  );
  for (const mine of lost)
    section.append(lostOne(mine, () => section.children.length < 2 && section.remove()));
  after.after(section);
}

/** One thing that a reader wrote, with what was asked, and a way to forget it. */
export function lostOne(mine: Mine, gone: () => unknown): HTMLElement {
  const { asked, words, also = [] } = mine;
  const box = make(
    'div',
    {},
    make('p', { className: 'asked', textContent: asked, dir: 'auto' }),
    ...[words, ...also]
      .filter((said) => said.trim())
      .map((said) => make('blockquote', { textContent: said, dir: 'auto' })),
    button('Forget this', () => {
      keepMine({ ...mine, words: '', also: [], went: undefined, due: undefined });
      box.remove();
      gone();
    }),
  );
  return box;
}
