import { loadPart } from '../../../shared/load-part.ts';
import { linkAt } from './card-links.ts';
import { keptCards } from './kept-cards.ts';

// What opens the cards of links is loaded once a reader comes near such a link. Where it cannot be loaded, a link is a link;
// of cards that were kept in view, that is said where they would stand.

/** How long a tap waits for what opens cards, in ms. */
const PATIENCE = 2_000;

const near = new AbortController();
let touch = false;

const load = async () => {
  const cards = await import('./open-cards.ts');
  near.abort();
  return cards;
};
const ignore = (): void => {};

// The first link that a pointer rests on or the keyboard reaches is handed on; what comes after it is met there.
for (const type of ['pointerover', 'focusin'] as const)
  document.addEventListener(
    type,
    (event) => {
      const link = linkAt(event.target);
      if (link)
        load().then(({ meet }) => {
          if (link.matches(':hover, :focus')) meet(event);
        }, ignore);
    },
    near,
  );

document.addEventListener('pointerdown', ({ pointerType, target }) => {
  touch = pointerType !== 'mouse';
  if (touch && linkAt(target)) load().catch(ignore);
});

// The first tap opens a card, the second follows. A key has no detail: Enter follows, whatever was touched before.
document.addEventListener('click', (event) => {
  const link = linkAt(event.target);
  const asked = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (!link || !touch || !event.detail || asked) return;
  event.preventDefault();
  // What opens it may never come; the tap is then no more than a press on a link.
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE));
  const follow = (): void => link.click();
  Promise.race([load(), late]).then(({ tap }) => tap(link) || follow(), follow);
});

if (keptCards().length > 0) {
  const lost = Object.assign(document.createElement('p'), { className: 'card pins', role: 'alert' });
  const used = (): void => lost.remove();
  void loadPart(load, used, 'What you keep in view', lost).then(() => {
    if (lost.firstChild) document.body.append(lost);
  });
}
