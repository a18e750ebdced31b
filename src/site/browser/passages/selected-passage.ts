import { loadPart } from '../../../shared/load-part.ts';
import { copyText } from '../mine/copy-text.ts';
import { button } from '../mine/make.ts';
import { firstInBox, hideBox, inBox, offerAt, sayAt } from './passage-box.ts';

// When a reader has selected something in the text, a small box under it offers what can be done with it.

/** So long nothing changes once something has been selected, in ms. */
const SETTLED = 300;

let timer = 0;

document.addEventListener('selectionchange', () => {
  clearTimeout(timer);
  timer = window.setTimeout(offer, SETTLED);
});
document.addEventListener('pointerdown', (event) => {
  // A press would take the selection away.
  if (inBox(event.target)) event.preventDefault();
});
document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented) return;
  const first = firstInBox();
  if (first && event.key === 'Escape') {
    event.preventDefault();
    hideBox();
  }
  // It stands at the page's end: from what is selected, the next step leads there.
  if (first && event.key === 'Tab' && !event.shiftKey && !inBox(document.activeElement)) {
    event.preventDefault();
    first.focus();
  }
});
timer = window.setTimeout(offer, SETTLED);

function passage(): Range | undefined {
  const selection = getSelection()!;
  if (selection.isCollapsed || !String(selection).trim()) return undefined;
  const range = selection.getRangeAt(0);
  const within = range.commonAncestorContainer;
  const main = document.querySelector('main');
  const field = document.activeElement?.matches('input, textarea');
  return main?.contains(within) && !field ? range : undefined;
}

function offer(): void {
  if (inBox(document.activeElement)) return;
  const range = passage();
  if (!range) return hideBox();
  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const quoting = document.querySelector<HTMLAnchorElement>('quote-selection a');
  offerAt(
    last,
    button('Copy link', copyLink),
    ...(quoting ? [button('Quote in an issue', () => quote(quoting))] : []),
  );
}

async function copyLink(): Promise<void> {
  const range = passage();
  if (!range) return;
  await loadPart(
    () => import('./passage-link.ts'),
    async ({ linkTo }) => {
      const copied = await copyText(linkTo(range));
      sayAt(copied ? 'Link copied' : 'This browser does not let the page copy');
    },
    'The part that makes the link',
  );
}

// The link takes up what is selected when it is pressed, by a key as well.
function quote(link: HTMLAnchorElement): void {
  link.dispatchEvent(new KeyboardEvent('keydown'));
  link.click();
}
