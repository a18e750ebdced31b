import '../copy-formulas.ts';
import '../quote-selection.ts';
import { copyText } from '../mine/copy-text.ts';
import { offerCitation } from './cite-this.ts';
import { sayAt } from './passage-box.ts';
import './selected-passage.ts';

/** Does what a press on the sign of a heading asks for, or on the citation of the page. */
export function press(pressed: HTMLElement): void {
  if (pressed instanceof HTMLAnchorElement) void copyAddress(pressed);
  else offerCitation(pressed);
}

// The link itself is followed as well: the address is in the address bar.
async function copyAddress(link: HTMLAnchorElement): Promise<void> {
  if (await copyText(link.href)) sayAt('Link copied', link.getBoundingClientRect());
}
