import { CALLOUTS } from '../../../content/domain/callouts.ts';
import { capital } from '../../../shared/words.ts';
import { isBlank, type Line } from '../lines.ts';
import { beside, boldAbove, bracesOf, withText } from './page.ts';

/** Kinds of callouts that other tools have, each with the one that it is here. */
export const OTHER_CALLOUTS: Record<string, string> = {
  note: 'info',
  seealso: 'info',
  admonition: 'info',
  success: 'tip',
  hint: 'tip',
  danger: 'caution',
  error: 'caution',
  attention: 'warning',
};

/** A callout of this site; `:::note` is a side note, and none of these. */
export function calloutOf(
  first: Line,
  kind: string,
  title: string,
  body: readonly Line[],
  last: Line,
): Line[] {
  const bold = !isPlain(title);
  const inside = [...(bold ? boldAbove(first, title) : []), ...body];
  if (inside.every(isBlank)) return title ? [beside(first, `**${title}**`)] : [];
  return around(withText(first, `:::${kind}${title && !bold ? `{title="${title}"}` : ''}`), inside, last);
}

/** What folds. */
export function foldOf(first: Line, summary: string, body: readonly Line[], last: Line): Line[] {
  const words = isPlain(summary) ? [] : boldAbove(first, summary);
  const said = isPlain(summary) ? summary : withoutFormulas(summary) || 'Details';
  return around(withText(first, `:::details{summary="${said}"}`), [...words, ...body], last);
}

/** A theorem or the like, with its title beside its name, or above it where it holds signs that no attribute has. */
export function statementOf(
  first: Line,
  kind: string,
  key: string,
  title: string,
  body: readonly Line[],
  last: Line,
): Line[] {
  const plain = isPlain(title);
  const braces = bracesOf(key && `#${key}`, plain && title && `title="${title}"`);
  return around(
    withText(first, `:::${kind}${braces}`),
    [...(plain ? [] : boldAbove(first, title)), ...body],
    last,
  );
}

/** What has no number here, such as a remark: its kind is the title. */
export function claimOf(first: Line, kind: string, words: string, body: readonly Line[], last: Line): Line[] {
  return calloutOf(first, 'info', capital(kind) + (words && `: ${words}`), body, last);
}

/** The title of a block that has none of its own: the heading that it begins with, and what stands below that. */
export function titled(title: string, typed: readonly Line[]): { title: string; body: readonly Line[] } {
  const at = title ? -1 : typed.findIndex((line) => !isBlank(line));
  const own = /^#{1,6}\s+(.*)$/.exec(typed[at]?.text ?? '')?.[1];
  return own === undefined ? { title, body: typed } : { title: own, body: typed.slice(at + 1) };
}

/** What may stand between the quotation marks of an attribute. */
const isPlain = (words: string): boolean => !/["{}\\]/.test(words);

// Of words with TeX, which is set in the block alone.
function withoutFormulas(summary: string): string {
  return summary
    .replace(/(\$\$?)[^$]+\1/g, '…')
    .replace(/["{}\\]/g, '')
    .trim();
}

/** A side note, or a callout where it stands beside nothing. */
export function noteOf(
  first: Line,
  title: string,
  body: readonly Line[],
  last: Line,
  before: readonly Line[],
): Line[] {
  const above = before.findLast((line) => !isBlank(line))?.text ?? '#';
  if (/^(?:#|-->|:::)/.test(above)) return calloutOf(first, 'info', title, body, last);
  return around(withText(first, `:::note{title="${title || 'Aside'}"}`), body, last);
}

/** Whether a word is a kind of callouts, here or in other tools. */
export function isCallout(name: string): boolean {
  return name in OTHER_CALLOUTS || (CALLOUTS as readonly string[]).includes(name);
}

/** The kind of callouts that one of another tool is. */
export function kindOf(name: string): string {
  const known = OTHER_CALLOUTS[name.toLowerCase()] ?? name.toLowerCase();
  return known !== 'note' && (CALLOUTS as readonly string[]).includes(known) ? known : 'info';
}

/** A block with its end; one that holds others has more colons than those. */
export function around(first: Line, body: readonly Line[], last: Line): Line[] {
  const most = Math.max(
    2,
    ...body.map(({ text, code }) => (code ? 0 : (/^\s*(:{3,})/.exec(text)?.[1]?.length ?? 0))),
  );
  const colons = ':'.repeat(most + 1);
  return [
    beside(first),
    withText(first, first.text.replace(/^\s*:{3,}/, colons)),
    ...body,
    { ...last, text: colons, code: false },
    beside(last),
  ];
}
