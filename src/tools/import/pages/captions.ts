import { isBlank, type Line } from '../lines.ts';
import { captionOf, giveKey } from './keys.ts';
import { beside, withText, type Page } from './page.ts';

const CAPTION = /^ {0,3}(?:Table)?:\s+(\S.*)$/;
const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** Captions of tables as Pandoc has them, before or behind, with "Table:" or a colon alone: each stands behind its table here. */
export function moveCaptions(page: Page): void {
  const { lines } = page;
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i]!;
    const said = first.code ? undefined : CAPTION.exec(first.text)?.[1];
    if (said === undefined) continue;
    const above = lines.findLastIndex((line, k) => k < i && !isBlank(line));
    const behind = isRow(lines[above]) && isTable(lines, above);
    // Words directly above make it a definition.
    if (!behind && above === i - 1 && above !== -1) continue;
    let end = i + 1;
    while (end < lines.length && !lines[end]!.code && !isBlank(lines[end]!) && !isRow(lines[end])) end++;
    const next = lines.findIndex((line, k) => k >= end && !isBlank(line));
    if (!behind && !(isRow(lines[next]) && isTable(lines, next))) continue;
    const words = [said, ...lines.slice(i + 1, end).map(({ text }) => text.trim())].join(' ');
    const caption = withText(first, withKey(words, first, page));
    if (behind) {
      lines.splice(i, end - i, ...(above === i - 1 ? [beside(first)] : []), caption, beside(first));
      continue;
    }
    lines.splice(i, end - i);
    let last = lines.findIndex((line, k) => k >= i && !isBlank(line));
    while (isRow(lines[last + 1])) last++;
    lines.splice(last + 1, 0, beside(first), caption, beside(first));
    i = last;
  }
}

function isRow(line: Line | undefined): boolean {
  return line !== undefined && !line.code && line.text.includes('|');
}

function isTable(lines: readonly Line[], at: number): boolean {
  let [from, to] = [at, at];
  while (isRow(lines[from - 1])) from--;
  while (isRow(lines[to + 1])) to++;
  return DELIMITER.test(lines[from + 1]?.text ?? '');
}

// A caption; of what stands between braces it has the key.
function withKey(words: string, { n }: Line, page: Page): string {
  const [, said = words, inside] = /^(.*?)\s*\{([^{}]*)\}\s*$/.exec(words) ?? [];
  const id = /#([\w:.-]+)/.exec(inside ?? '')?.[1];
  const looks = (inside ?? '').replace(/#[\w:.-]+/, '').trim();
  if (looks) page.left.push({ line: n, what: `how a table looks: ${looks}` });
  return captionOf(said, giveKey(page, id, 'tbl'));
}
