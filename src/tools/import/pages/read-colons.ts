import { CALLOUTS } from '../../../content/domain/callouts.ts';
import { STATEMENTS } from '../../../content/domain/statements.ts';
import type { Line } from '../lines.ts';
import { around, calloutOf, foldOf, isCallout, kindOf, noteOf, titled } from './colon-blocks.ts';
import { directive } from './directives.ts';
import { divOf } from './divs.ts';
import { FENCE } from './fences.ts';
import { beside, withText, type Page, type Read } from './page.ts';

const COLONS = /^(\s*)(:{3,})\s*(.*)$/;

/** A block between colons, of whatever tool; `above` is what stands before it, in the forms of this site. */
export function colonsAt(
  lines: readonly Line[],
  i: number,
  page: Page,
  above: readonly Line[],
): Read | undefined {
  const [, , , begun = ''] = COLONS.exec(lines[i]!.text) ?? [];
  const end = begun ? endOfBlock(lines, i) : -1;
  if (end === -1) return undefined;
  return { lines: block(lines[i]!, lines.slice(i + 1, end), lines[end]!, begun.trim(), page, above), end };
}

function endOfBlock(lines: readonly Line[], i: number): number {
  const own = COLONS.exec(lines[i]!.text)![2]!.length;
  let open = 0;
  let mark = '';
  for (let k = i; k < lines.length; k++) {
    const [, , ticks] = FENCE.exec(lines[k]!.text) ?? [];
    if (mark ? ticks?.startsWith(mark) : ticks) mark = mark ? '' : ticks!;
    const [, , colons = '', words = ''] = COLONS.exec(lines[k]!.text) ?? [];
    if (mark || !colons) continue;
    if (words) open++;
    // With more colons than its own it is another's.
    else if (--open <= 0 || (k > i && colons.length === own && own > 3)) return k;
  }
  return -1;
}

function block(
  first: Line,
  typed: readonly Line[],
  last: Line,
  begun: string,
  page: Page,
  before: readonly Line[],
): Line[] {
  const named = /^\{([\w:-]+)\}\s*(.*)$/.exec(begun);
  const inner = (): Line[] => page.convert(typed);
  if (named)
    return directive(
      { name: named[1]!, words: named[2]!, first, inside: [...typed], last, colons: true },
      page,
    );
  const word = /^([a-z][\w-]*)\s*(.*)$/i.exec(begun);
  const classes = [...begun.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!);
  const title = /(?:title|name|summary)="([^"]*)"/.exec(begun)?.[1] ?? '';
  const callout = classes.map((name) => /^callout-(\w+)$/.exec(name)?.[1]).find(Boolean);
  if (
    /^\{#(?:thm|lem|cor|prp|def|exm|exr|sol)-|^\{\.(?:proof|solution)\}/.test(begun) ||
    (word && (word[1]! in STATEMENTS || word[1] === 'proof' || word[1] === 'answer'))
  )
    return around(withText(first, `:::${begun.startsWith('{') ? ' ' : ''}${begun}`), inner(), last);
  const div = callout ? undefined : divOf(begun, first, typed, last, page);
  if (div) return div;
  if (callout) {
    const others = begun.replace(/[{}]|\.callout-\w+|(?:title|name)="[^"]*"/g, '').trim();
    if (others) page.left.push({ line: first.n, what: `options of a callout: ${others}` });
    const { title: said, body } = titled(title, typed);
    return calloutOf(first, kindOf(callout), said, page.convert(body), last);
  }
  if ([...classes, word?.[1] ?? ''].some((name) => /^(?:column-margin|aside|marginnote|margin)$/.test(name)))
    return noteOf(first, title, inner(), last, before);
  if (word && (CALLOUTS as readonly string[]).includes(word[1]!) && /^\{title="[^"]*"\}$/.test(word[2]!))
    return around(first, inner(), last);
  if (word && /^(?:spoiler|details)$/.test(word[1]!))
    return foldOf(first, title || word[2]!.replace(/^\{[^{}]*\}\s*/, '') || 'Details', inner(), last);
  if (word && !word[2]!.startsWith('{') && isCallout(word[1]!))
    return calloutOf(first, kindOf(word[1]!), word[2]!.replace(/^\[(.*)\]$/, '$1'), inner(), last);
  page.left.push({ line: first.n, what: `what arranges a block: ${begun}` });
  return [beside(first), ...inner(), beside(last)];
}
