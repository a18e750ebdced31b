import { TERM, type Mine } from './mine.ts';
import { make, wordsOf } from './make.ts';

/** A place on this page where a reader can write: what is asked there, and what is shown once they have. */
export interface Place {
  kind: Mine['kind'];
  id: string;
  asked: string;
  /** How many lines are wanted. */
  lines: number;
  /** Stands in the page's own markup; what the script makes comes before it. */
  at: HTMLElement;
  /** The answer, or the definition of a term; a slot has none. */
  fold?: HTMLDetailsElement | undefined;
}

/** The place that an element stands for. */
export function placeAt(at: HTMLElement): Place {
  const { id = '', asked = '', term, lines = '2' } = at.dataset;
  const rest = { at, lines: Number(lines) };
  if (term) return { kind: 'term', id: TERM, asked: `What is “${term}”?`, ...rest };
  if (asked) return { kind: 'slot', id, asked, ...rest };
  const question = wordsOf(at.closest('li') ?? at.previousElementSibling ?? at);
  return { kind: 'answer', id: question, asked: question, ...rest, fold: at as HTMLDetailsElement };
}

/** All of this page. */
export function placesHere(): Place[] {
  return [...document.querySelectorAll<HTMLElement>('main :is(.answer, .try)')].map(placeAt);
}

/** Folds the definition of a term away, for a reader who is asked for it. */
export function foldTerm(place: Place): void {
  const definition = document.querySelector('main > .prose');
  if (!definition || place.fold) return;
  place.fold = make('details', { className: 'fold' }, make('summary', { textContent: 'The definition' }));
  definition.before(place.fold);
  place.fold.append(definition);
}

/** What is stored of a place that nothing is stored of yet. */
export function newMine({ kind, id, asked }: Place): Mine {
  const lecture = document.querySelector<HTMLElement>('keep-place')?.dataset['lecture'];
  const title = wordsOf(document.querySelector('h1')!);
  const page = [lecture, title].filter(Boolean).join(', ');
  return { kind, path: location.pathname, id, page, asked, words: '' };
}
