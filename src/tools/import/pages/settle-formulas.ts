import { mendedTex } from './mend-tex.ts';
import { textOf, type Line } from '../lines.ts';
import { asCode, withText, type Page } from './page.ts';

/** A line whose formula KaTeX refuses, as it can set it, or with the formula as code; nothing where a block is at fault. */
export function withoutTex(page: Page, line: Line, before: string, after: string): string | undefined {
  const whole = before + after;
  const formula = [
    ...whole.replace(/`[^`]*`/g, (span) => ' '.repeat(span.length)).matchAll(/(\$\$?)((?:[^$\\]|\\.)+)\1/g),
  ].find(({ 0: text, index }) => index <= before.length && before.length < index + text.length);
  if (!formula) return /^\s*(?:>\s*)*\$\$/.test(whole) ? undefined : plainDollar(before, after);
  const [text, mark = ''] = formula;
  const alone = mark === '$$' && whole.trim() === text;
  const from = formula.index;
  const end = from + text.length;
  const typed = whole.slice(from + mark.length, end - mark.length);
  const tex = mendedTex(typed, alone, page.macros);
  if (tex !== undefined) {
    tell(page, line, typed, tex);
    return whole.slice(0, from) + mark + tex + mark + whole.slice(end);
  }
  if (alone) return undefined;
  return `${whole.slice(0, from)}\`${whole.slice(from, end).replaceAll('`', '')}\`${whole.slice(end)}`;
}

function tell(page: Page, { n }: Line, typed: string, tex: string): void {
  const [one, two] = [typed, tex].map((text) => text.trim().replace(/\s+/g, ' '));
  page.left.push({ line: n, what: `TeX that KaTeX cannot set, ${one!}, now ${two!}` });
}

/** A line in which dollar signs make no formula; what is one all the same, though a digit follows it, stands between two. */
export function withoutMoney(before: string, after: string): string | undefined {
  const [text, tex = ''] = /^\$((?:[^$\\]|\\.)+)\$/.exec(after) ?? [];
  if (text && /\\[a-zA-Z]/.test(tex)) return `${before}$$${tex.trim()}$$${after.slice(text.length)}`;
  return plainDollar(before, after);
}

// The sign that begins what is no formula, here or before it; in code it is no sign at all.
function plainDollar(before: string, after: string): string | undefined {
  const words = before.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
  const open = words.indexOf('`');
  if (open === -1 && after.startsWith('$')) return `${before}\\${after}`;
  const at = /^[^]*(?<!\\)(?=\$)/.exec(open === -1 ? words : words.slice(0, open))?.[0].length;
  return at === undefined ? undefined : `${before.slice(0, at)}\\${before.slice(at)}${after}`;
}

/** Sets the display that holds a line as KaTeX can set it, or shows it as code; false where there is none. */
export function settleDisplay(page: Page, from: number): boolean {
  const start = page.lines.findLastIndex(({ text }, i) => i <= from && /^\s*(?:>\s?)*\$\$/.test(text));
  const end = page.lines.findIndex(
    ({ text }, i) => i >= Math.max(start, 0) && (i === start ? /\$\$.*\$\$/.test(text) : /\$\$/.test(text)),
  );
  if (start === -1 || end < from) return false;
  const inside = page.lines.slice(start, end + 1);
  const typed = textOf(inside);
  const [, head = '', tex = '', foot = ''] = /^([^]*?\$\$)([^]*)(\$\$[^$]*)$/.exec(typed) ?? [];
  const mended = mendedTex(tex, true, page.macros);
  if (mended !== undefined) {
    tell(page, inside[0]!, tex, mended);
    const texts = `${head}${mended}${foot}`.split('\n');
    inside.forEach((line, k) => (page.lines[start + k] = withText(line, texts[k]!)));
    return true;
  }
  const pad = /^\s*(?:>\s?)*/.exec(inside[0]!.text)![0];
  page.lines.splice(
    start,
    inside.length,
    { n: inside[0]!.n, text: `${pad}\`\`\`tex`, code: true },
    ...inside.map(asCode),
    { n: inside.at(-1)!.n, text: `${pad}\`\`\``, code: true },
  );
  return true;
}
