import { copyText } from '../mine/copy-text.ts';
import { button, make } from '../mine/make.ts';
import { cslOf } from './csl-of-meta.ts';

/** Gives the citation of a page its buttons, once. */
export function offerCitation(details: HTMLElement): void {
  if (details.querySelector('.do')) return;
  const says = make('output');
  const copying = (word: string, text: () => string) =>
    button(word, async () => {
      says.value = '';
      says.value = (await copyText(text())) ? 'Copied' : 'This browser does not let the page copy';
    });
  const textOf = (tag: string): string => details.querySelector(tag)!.textContent.trim();
  details.append(
    make(
      'p',
      { className: 'do' },
      copying('Copy', () => textOf('p')),
      copying('Copy BibTeX', () => textOf('pre')),
      copying('Copy CSL-JSON', () => JSON.stringify([cslOf(metaOfPage())], null, 2)),
      says,
    ),
  );
}

function metaOfPage(): [string, string][] {
  return [...document.querySelectorAll<HTMLMetaElement>('meta[name]')].map(({ name, content }) => [
    name,
    content,
  ]);
}
