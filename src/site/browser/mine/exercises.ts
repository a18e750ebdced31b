import { changedPlaces } from './changed-places.ts';
import { foldTerm, newMine, placeAt, placesHere, type Place } from './exercise-places.ts';
import { howItWent } from './how-it-went.ts';
import { isDue, readAt, readMine } from './mine.ts';
import { ASK_AGAIN } from './on-overview.ts';
import { dress } from './dress.ts';
import { onPaper, slotActions } from './slot-actions.ts';
import { WritingField } from './writing-field.ts';

/** Opens the field of a place whose button was pressed, with what was typed since; that of a term marks it to be asked again. */
export function open(at: HTMLElement, pressed: HTMLButtonElement, typed: string): void {
  // It was pressed twice.
  if (!pressed.isConnected) return;
  const place = placeAt(at);
  const [first] = begin(place, pressed);
  first?.focus();
  if (place.kind === 'term') first?.click();
  else if (first instanceof HTMLTextAreaElement && typed) {
    first.setRangeText(typed, 0, 0, 'end');
    first.dispatchEvent(new Event('input'));
  }
}

/** Shows what is stored of this page; what is due is asked anew, and what has lost its place stands at the end. */
export function show(): void {
  const stored = readMine(`${location.pathname} `);
  const places = placesHere();
  for (const place of places)
    if (readAt(newMine(place))) begin(place, place.at.previousElementSibling as HTMLElement);
  changedPlaces(stored.filter(({ id }) => !places.some((place) => place.id === id)));
  const asked = document.querySelector<HTMLElement>('.mine.due textarea');
  if (location.hash === ASK_AGAIN) asked?.focus();
}

// Gives what can be pressed or filled in.
function begin(place: Place, pressed: HTMLElement): HTMLElement[] {
  dress();
  const mine = readAt(newMine(place));
  const due = isDue(mine);
  if (place.kind === 'term' && due) foldTerm(place);
  const went = place.kind === 'slot' ? undefined : howItWent((change) => writing.keep(change), !!place.fold);
  const writing = new WritingField(newMine(place), labelOf(place), Math.max(3, place.lines + 1), (...now) =>
    went?.show(...now),
  );
  writing.root.classList.toggle('due', due);
  if (mine?.words && due && mine.anew !== mine.due)
    writing.keep({ words: '', also: [...(mine.also ?? []), mine.words], anew: mine.due });
  if (place.kind === 'slot') {
    place.at.before(writing.root);
    writing.root.append(slotActions(place.at.dataset, writing));
    onPaper(place.at, writing);
  }
  if (went && place.fold) {
    const { fold } = place;
    fold.before(writing.root);
    fold.after(went.root);
    fold.ontoggle = () => (went.root.hidden = !fold.open);
    went.root.hidden = !fold.open;
  } else if (went) place.at.before(went.root);
  pressed.remove();
  return [...(place.fold || !went ? [writing.field] : [...went.root.querySelectorAll('button')].slice(-1))];
}

function labelOf({ kind, asked }: Place): string {
  return kind === 'answer' ? 'Your answer, before you look' : asked;
}
