import { SEARCH_KINDS } from '../search-kinds.ts';
import type { Piece } from '../search-excerpt.ts';
import type { Answer, Found } from '../answer-query.ts';
import { PATIENCE, Silence } from './search-engine.ts';

const WAYS = [
  ['glossary', 'Glossary'],
  ['references', 'All references'],
  ['questions', 'All questions'],
];

/** A result as an item of the list: a link with its kind, its title, what it stands under and its words. */
export function rowOf({ url, kind, title, under, excerpt }: Found): HTMLElement {
  const text = make('div', '', make('b', '', ...nodesOf(title)));
  if (under) text.append(make('span', 'under', under));
  if (excerpt.length) text.append(make('p', '', ...nodesOf(excerpt)));
  const link = make('a', '', make('span', 'kind', SEARCH_KINDS[kind]), text);
  link.setAttribute('href', url);
  return make('li', '', link);
}

/** An item that does something here. */
export function buttonRow(kind: string, text: string, press: () => void): HTMLElement {
  const button = make('button', '', make('span', 'kind', kind), make('b', '', text));
  button.setAttribute('type', 'button');
  button.onclick = press;
  return make('li', '', button);
}

/** Where a reader may go who has found nothing. */
export function waysOf(): HTMLElement[] {
  return WAYS.map(([step, title]) =>
    rowOf({
      url: `${import.meta.env.BASE_URL}${step}/`,
      kind: 'page',
      title: [[title!, false]],
      under: '',
      excerpt: [],
    }),
  );
}

/** What was found, and what could not be, in words for everybody. */
export function sayAnswer(typed: string, { found, all, lost, mended, some }: Answer): string {
  const shown = found.length;
  const missing = lost ? ` ${lost} of the places that were found could not be loaded.` : '';
  if (shown === 0) return lost ? missing.trim() : `Nothing found for “${typed}”. These lists may help.`;
  const count = `${all} ${all === 1 ? 'result' : 'results'}${shown < all ? `, the first ${shown} are shown` : ''}.`;
  if (mended) return `Nothing found for “${typed}”. With “${mended}”: ${count}${missing}`;
  if (some) return `No place has all of “${typed}”. With some: ${count}${missing}`;
  return `${count}${missing || ' The search runs on this device.'}`;
}

/** Why there is no answer. */
export function sayFailure(why: unknown): string {
  if (import.meta.env.DEV) return 'The search needs a build: npm start makes one and serves it.';
  const told =
    why instanceof Silence
      ? `The network has sent nothing for ${PATIENCE} seconds`
      : 'The search index could not be reached';
  return `${told}, so nothing was looked for. These lists are there without it.`;
}

function nodesOf(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(([text, found]) => (found ? make('mark', '', text) : text));
}

function make(tag: string, className: string, ...inside: (Node | string)[]): HTMLElement {
  const element = Object.assign(document.createElement(tag), className && { className });
  element.append(...inside);
  // A title or an excerpt may be in another script than the page.
  if (tag === 'b' || tag === 'p') element.dir = 'auto';
  return element;
}
