import { SEARCH_KINDS } from '../core/search-kinds.ts';
import type { Answer, Found } from './search-engine.ts';
import { marked, markWords } from './search-marks.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');
const WAYS = [
  ['glossary', 'Glossary'],
  ['references', 'All references'],
  ['questions', 'All questions'],
];

/** A result as an item of the list: a link with its kind, its title, what it stands under and its words. */
export function rowOf({ url, kind, title, under, excerpt }: Found, words: string): HTMLElement {
  const [row, link, name, text] = [make('li'), make('a'), make('b'), make('div')];
  link.setAttribute('href', url);
  name.append(...markWords(title, words));
  text.append(name);
  if (under) text.append(make('span', 'under', under));
  if (excerpt) {
    const p = make('p');
    p.append(...marked(excerpt));
    text.append(p);
  }
  link.append(make('span', 'kind', SEARCH_KINDS[kind]), text);
  row.append(link);
  return row;
}

/** Where a reader may go who has found nothing. */
export function waysOf(): HTMLElement[] {
  return WAYS.map(([step, title]) =>
    rowOf({ url: `${BASE}/${step}/`, kind: 'page', title: title!, under: '', excerpt: '' }, ''),
  );
}

/** How many results there are, in words for everybody. */
export function sayCount(all: number, shown: number): string {
  return `${all} ${all === 1 ? 'result' : 'results'}${shown < all ? `, the first ${shown} are shown` : ''}. The search runs on this device.`;
}

/** The same when nothing holds the words as they were typed. */
export function sayNear(
  typed: string,
  results: number,
  { mended, some }: NonNullable<Answer['near']>,
): string {
  if (results === 0) return `Nothing found for “${typed}”. These lists may help.`;
  const count = `${results} ${results === 1 ? 'result' : 'results'}`;
  if (some) return `No place has all of “${typed}”. With some: ${count}.`;
  return `Nothing found for “${typed}”. ${mended ? `With “${mended}”` : 'Near to it'}: ${count}.`;
}

function make(tag: string, className = '', text = ''): HTMLElement {
  return Object.assign(document.createElement(tag), className && { className }, { textContent: text });
}
