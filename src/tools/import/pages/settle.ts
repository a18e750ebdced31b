import { escapeRegExp } from '../../../shared/escape-regexp.ts';
import { textOf, type Line } from '../lines.ts';
import type { Problem } from '../../../content/domain/problems.ts';
import { readFence } from '../../../content/markdown/fence.ts';
import { withText, type Page } from './page.ts';
import { settleDisplay, withoutMoney, withoutTex } from './settle-formulas.ts';

/** What a check says of the text of a page, with places from its first line. */
export type Judge = (text: string) => Pick<Problem, 'code' | 'line' | 'column' | 'what'>[];

// What only a person can mend.
const KEPT = new Set<Problem['code']>([
  'image-missing',
  'image-alt',
  'image-broken',
  'image-unsafe',
  'code-language',
]);
// What a command mends.
const UNDRAWN = /no drawing of what it says is kept/;
const ROUNDS = 12;

/** Takes its meaning from what the check refuses, so that it stands on the page as typed, and says where. */
export function settle(page: Page, judge: Judge): void {
  for (let round = 0; round < ROUNDS; round++) {
    const text = textOf(page.lines);
    const faults = judge(text).filter(
      ({ code, line, what }) =>
        !KEPT.has(code) && !UNDRAWN.test(what) && line >= 1 && line <= page.lines.length,
    );
    if (faults.length === 0) return;
    const seen = new Set<string>();
    // Where a sum of money is taken for a formula, what follows in its line may be none either.
    const money = new Set(faults.filter(({ code }) => code === 'math-money').map(({ line }) => line));
    // From the end, so that the places before it stay what they are.
    for (const fault of faults.sort((a, b) => b.line - a.line || b.column - a.column)) {
      const alone = fault.code.startsWith('math-') && money.has(fault.line);
      const place = alone ? `${fault.line}` : `${fault.line}:${fault.column}`;
      if (seen.has(place)) {
        // A bracket that names several works is taken as one, and each of them is said.
        if (fault.code === 'citation-unknown') say(page, page.lines[fault.line - 1]!, fault.what);
        continue;
      }
      seen.add(place);
      mend(page, fault);
    }
  }
}

function say(page: Page, { n }: Line, what: string): void {
  page.left.push({ line: n, what: what.replace(/\.$/, '') });
}

function mend(page: Page, { code, line, column, what }: ReturnType<Judge>[number]): void {
  if (code === 'graph-syntax') return notDrawn(page, line - 1, what);
  const at = page.lines[line - 1]!;
  const [before, after] = [at.text.slice(0, column - 1), at.text.slice(column - 1)];
  const told = page.left.length;
  const made = mended(page, at, code, what, before, after);
  if (made === undefined || made === at.text) return block(page, line - 1, code, what);
  page.lines[line - 1] = withText(at, made);
  // Some say themselves what they did.
  if (page.left.length === told) say(page, at, what);
}

function mended(
  page: Page,
  line: Line,
  code: Problem['code'],
  what: string,
  before: string,
  after: string,
): string | undefined {
  const link =
    /^(!?)\[((?:[^[\]]|\[[^[\]]*\])*)\]\(\s*<?([^()\s>]*(?:\([^()]*\)[^()\s>]*)*)>?(\s+"[^"]*")?\s*\)/.exec(
      after,
    );
  const auto = /^<([^<>\s]+)>/.exec(after);
  const tag = /^<\/?[a-z][^<>]*>/i.exec(after);
  const rest = (match: RegExpExecArray): string => after.slice(match[0].length);
  switch (code) {
    case 'page-unknown':
    case 'file-missing':
    case 'heading-unknown':
    case 'link-private':
    case 'link-unsafe':
    case 'link-draft': {
      const named = before.trim() ? undefined : /^\[([^[\]]+)\]:\s*(\S+)(.*)$/.exec(after);
      if (named) return `${before}\\[${named[1]!}]: ${coded(named[2]!)}${named[3]!}`;
      if (link && !link[1] && !link[3]) return `${before}${link[2]!}${rest(link)}`;
      if (link && !link[1]) return `${before}${link[2]!} (${coded(link[3]!)})${rest(link)}`;
      if (tag && /^<a\s/i.test(tag[0])) {
        const url = /href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))/i.exec(tag[0]);
        const named = coded(url?.[1] ?? url?.[2] ?? url?.[3] ?? '');
        const open = tag[0].replace(/\s*href\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)/i, '');
        // Only a place needs its tags still.
        const place = /\s(?:id|name)\s*=/i.test(open);
        const close = place ? ` (${named})</a>` : ` (${named})`;
        return before + (place || !/<\/a>/i.test(rest(tag)) ? open : '') + rest(tag).replace(/<\/a>/i, close);
      }
      if (auto) return `${before}${coded(auto[1]!)}${rest(auto)}`;
      const wiki = /^\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/.exec(after);
      if (wiki) return `${before}${wiki[2] ?? wiki[1]!}${rest(wiki)}`;
      const bare = /^(?:https?:\/\/|www\.)\S+/.exec(after);
      return bare ? before + coded(bare[0]) + rest(bare) : undefined;
    }
    case 'raw-html': {
      if (!tag) return `${before}\\${after}`;
      const key = /^The attribute "([^"]+)"/.exec(what)?.[1];
      if (key !== undefined) {
        const typed = `\\s+${escapeRegExp(key)}(?:\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s>]*))?`;
        return before + tag[0].replace(new RegExp(typed, 'i'), '') + rest(tag);
      }
      // Half an element says nothing.
      if (/ends nothing|does not end/.test(what)) return before + rest(tag);
      return `${before}\\${after}`;
    }
    case 'math-tex':
      return withoutTex(page, line, before, after);
    case 'math-money':
      return withoutMoney(before, after);
    case 'attribute-unread':
    case 'label-kind':
    case 'label-repeated': {
      const braces = /\s*\{[^{}]*\}/.exec(after);
      return braces ? before + after.replace(braces[0], '') : undefined;
    }
    case 'id-repeated': {
      const id = /\s*\{#[^{}]*\}|\s(?:id|name)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)/.exec(after);
      return id ? before + after.replace(id[0], '').replace(/^<a\s*><\/a>/i, '') : undefined;
    }
    case 'markup-unread':
      if (/^\s*(?:`{3,}|~{3,})/.test(after)) return before + withoutOptions(after);
      return escapeFirst(before, after);
    case 'table-cell':
      // A bar within code or a formula ends the cell all the same.
      return (before + after).replace(/`[^`]*`|\$\$[^$]*\$\$|\$[^$]*\$/g, (span) =>
        span.replace(/(?<!\\)\|/g, '\\|'),
      );
    default:
      return escapeFirst(before, after);
  }
}

// A graph that cannot be drawn is shown as it was typed; its fault may stand at any of its lines.
function notDrawn(page: Page, from: number, what: string): void {
  const at = page.lines.findLastIndex(({ text }, i) => i <= from && /^\s*(?:`{3,}|~{3,})\s*\S/.test(text));
  const first = page.lines[at];
  if (!first) return;
  page.lines[at] = withText(first, first.text.replace(/^(\s*(?:`{3,}|~{3,})).*/, '$1text'));
  say(page, first, what);
}

// A backslash takes the meaning of a sign; one that has a backslash gets two.
function escapeFirst(before: string, after: string): string | undefined {
  if (/^\\[a-zA-Z([]/.test(after)) return `${before}\\${after}`;
  return /^[!-/:-@[-`{-~]/.test(after) && !before.endsWith('\\') ? `${before}\\${after}` : undefined;
}

// What is wrong with a whole block: a formula becomes code, signs that begin a block become words.
function block(page: Page, from: number, code: Problem['code'], what: string): void {
  const first = page.lines[from]!;
  if (/^\s*\$\$/.test(first.text) || code === 'math-tex') {
    const told = page.left.length;
    if (settleDisplay(page, from) && page.left.length === told) say(page, first, what);
  } else if (code === 'block-unclosed') {
    const mark = /^\s*(`{3,}|~{3,}|\$\$)/.exec(first.text)?.[1];
    if (mark) page.lines.push({ n: first.n, text: mark, code: true });
    say(page, first, what);
  } else if (/^\s*:{3,}/.test(first.text)) {
    page.lines[from] = withText(first, first.text.replace(/:{3,}/, '\\$&'));
    say(page, first, what);
  }
}

function coded(url: string): string {
  return `\`${url.replaceAll('`', '')}\``;
}

// What stands behind the name of a language and is not read; without such a name it is text.
function withoutOptions(fence: string): string {
  const [, mark = '', language = '', meta = ''] =
    /^(\s*(?:`{3,}|~{3,})\s*)([\p{L}\p{N}_+#.-]+)[ \t]+(\S.*)$/u.exec(fence) ?? [];
  const { unread } = readFence(meta);
  if (!unread) return fence.replace(/^(\s*(?:`{3,}|~{3,})).*/, '$1text');
  const kept = unread.split(' ').reduce((left, word) => left.replace(word, ''), meta);
  return `${mark}${language} ${readFence(kept).unread ? '' : kept.replace(/\s+/g, ' ').trim()}`.trimEnd();
}
