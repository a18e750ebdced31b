import { RULE } from './note-blocks.ts';
import { label, report, type Found, type Passage } from './found.ts';
import { trimLines, type Line } from './lines.ts';

// The heading over what no rule knew and that had no heading of its own.
const UNSORTED = 'Not sorted yet';

/** Puts a text where it goes; one that says nothing leaves its heading as a label. */
export function passage(found: Found, where: 'talk' | 'notes', made: Passage, heading?: Line): void {
  // Rules alone say nothing.
  const lines = made.lines.every(({ text }) => !text.trim() || RULE.test(text)) ? [] : trimLines(made.lines);
  const strange = made.strange === true;
  if (lines.length === 0 && !(made.title && strange && heading)) {
    if (heading) label(found, heading);
    return;
  }
  // The first text of a file stands under the page's own title.
  const headed = made.title !== '' && (found[where].length > 0 || strange || made.headed === true);
  const what = strange ? 'not sorted: look at it' : where === 'talk' ? 'announcement' : 'notes';
  if (heading && (headed || made.labelled)) report(found, [heading], `${where}.md`, what);
  else if (heading) label(found, heading);
  report(found, lines, `${where}.md`, what);
  const title = made.title || (strange ? UNSORTED : '');
  found[where].push({ ...made, lines, title, headed: headed || strange });
}

/** True for text with more than marks of a sentence: signs say something too, as an arrow or a face does. */
export function hasWords(text: string): boolean {
  return /[^\s\p{P}]/u.test(text);
}
