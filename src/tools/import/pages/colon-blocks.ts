import { CALLOUTS } from '../../../content/domain/callouts.ts';
import type { Line } from '../lines.ts';
import { beside, withText } from './page.ts';

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
  const bold = /["{}\\]/.test(title);
  const words = title && bold ? [beside(first, `**${title.replaceAll('*', '')}**`), beside(first)] : [];
  const inside = [...words, ...body];
  if (inside.every(({ text }) => text.trim() === '')) return title ? [beside(first, `**${title}**`)] : [];
  return around(withText(first, `:::${kind}${title && !bold ? `{title="${title}"}` : ''}`), inside, last);
}

/** What folds. */
export function foldOf(first: Line, summary: string, body: readonly Line[], last: Line): Line[] {
  const plain = !/["{}\\]/.test(summary);
  const words = plain ? [] : [beside(first, `**${summary.replaceAll('*', '')}**`), beside(first)];
  const said = plain ? summary : withoutFormulas(summary) || 'Details';
  return around(withText(first, `:::details{summary="${said}"}`), [...words, ...body], last);
}

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
  const above = before.findLast(({ text }) => text.trim() !== '')?.text ?? '#';
  if (/^(?:#|-->|:::)/.test(above)) return calloutOf(first, 'info', title, body, last);
  return around(withText(first, `:::note{title="${title || 'Aside'}"}`), body, last);
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
