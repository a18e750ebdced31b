import { STATEMENTS } from '../../../content/domain/statements.ts';
import { capital } from '../../../shared/words.ts';
import { isBlank, type Line } from '../lines.ts';
import { calloutOf, foldOf, isCallout, kindOf, statementOf } from './colon-blocks.ts';
import { beside, boldAbove, withText, type Page, type Read } from './page.ts';

const BEGINS = /^(\s*)(!!!|\?\?\?\+?)[ \t]+([a-z][\w-]*)((?:[ \t]+[a-z][\w-]*)*)(?:[ \t]+"(.*)")?$/i;
const FAR = 500;
const TAB = /^(\s*)===[!+]*[ \t]+"(.*)"$/;

/** A block of MkDocs, whose content is indented below the line that names it: a callout, what folds, a theorem, or one of several tabs. */
export function indentedBlockAt(lines: readonly Line[], i: number, page: Page): Read | undefined {
  const first = lines[i]!;
  const block = first.code ? null : (BEGINS.exec(first.text) ?? TAB.exec(first.text));
  const pad = block?.[1]!.replaceAll('\t', '    ') ?? '';
  if (!block || (pad.length > 3 && !isInItem(lines, i))) return undefined;
  const typed = contentBelow(lines, i, pad.length + 4);
  const last = typed.at(-1) ?? first;
  const content = page.convert(typed);
  const at = withText(first, first.text.trim());
  const made =
    block.length === 3
      ? [...tabOf(at, block[2]!, page), ...content, beside(at)]
      : blockOf(at, block, content, last, page);
  return {
    lines: made.map((line) => (line.text ? withText(line, pad + line.text) : line)),
    end: i + typed.length,
  };
}

// Behind four blanks stands code, where no item of a list is above.
function isInItem(lines: readonly Line[], i: number): boolean {
  const depth = (line: Line): number => line.text.search(/\S/);
  let within = depth(lines[i]!);
  for (let at = i - 1; at >= Math.max(0, i - FAR) && within > 0; at--) {
    if (isBlank(lines[at]!) || depth(lines[at]!) >= within) continue;
    if (/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(lines[at]!.text)) return true;
    within = depth(lines[at]!);
  }
  return false;
}

// The lines below one that are indented so deep, without what indents them.
function contentBelow(lines: readonly Line[], i: number, depth: number): Line[] {
  let end = i;
  for (let k = i + 1; k < lines.length; k++) {
    if (isBlank(lines[k]!)) continue;
    if (!spaced(lines[k]!.text).startsWith(' '.repeat(depth))) break;
    end = k;
  }
  return lines.slice(i + 1, end + 1).map((line) => withText(line, spaced(line.text).slice(depth)));
}

// With blanks for the tabs that a line begins with.
function spaced(text: string): string {
  return text.replace(/^\s+/, (white) => white.replaceAll('\t', '    '));
}

/** The name of a tab: they stand one below the other here. */
export function tabOf(first: Line, name: string, page: Page): Line[] {
  page.left.push({ line: first.n, what: 'tabs, one below the other' });
  return [beside(first), ...boldAbove(first, name)];
}

function blockOf(
  first: Line,
  [, , mark, named, looks, given]: readonly (string | undefined)[],
  content: readonly Line[],
  last: Line,
  page: Page,
): Line[] {
  const kind = named!.toLowerCase();
  if (looks?.trim()) page.left.push({ line: first.n, what: `how a block looks: ${looks.trim()}` });
  const stated = kind in STATEMENTS || kind === 'proof';
  const word = capital(kind);
  if (mark === '???' && kind !== 'proof') return foldOf(first, given || word, content, last);
  if (!stated) return calloutOf(first, kindOf(kind), given ?? (isCallout(kind) ? '' : word), content, last);
  return statementOf(first, kind, '', withoutKind(kind, given ?? '', first, page), content, last);
}

// "Theorem 1.2 (Euler)" in the title of a theorem says that it is one, which has a number of its own here.
function withoutKind(kind: string, title: string, first: Line, page: Page): string {
  const own = new RegExp(`^${kind}\\b[ \\t]*([\\w.]*\\d)?[ \\t]*[.:–—-]?[ \\t]*(.*)$`, 'i').exec(title);
  if (!own) return title;
  if (own[1]) page.left.push({ line: first.n, what: `the number of a ${kind}: ${own[1]}` });
  return own[2]!.replace(/^\(([^()]*)\)\.?$/, '$1');
}
