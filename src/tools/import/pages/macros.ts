import { textOf } from '../lines.ts';
import type { Page } from './page.ts';
import { groupAt } from './tex-escapes.ts';

const DEFINES = /\\(?:(?:re|provide)?newcommand|def|DeclareMathOperator|let)\b/;

/** Takes the macros of a page: a formula or a comment that holds nothing else shows nothing. */
export function takeMacros(page: Page): void {
  const { lines } = page;
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i]!;
    const bare = first.code ? undefined : bareAt(lines, i);
    if (bare) {
      for (const [name, value] of bare.macros) page.macros.set(name, value);
      lines.splice(i, bare.length);
      i--;
      continue;
    }
    const open = /^\s*(?:<div[^>]*>\s*)?(\$\$|<!--|\\\[)/.exec(first.text)?.[1];
    if (first.code || !open) continue;
    const close = { $$: '$$', '<!--': '-->', '\\[': '\\]' }[open]!;
    const from = first.text.indexOf(open) + open.length;
    const length = lines
      .slice(i, i + 200)
      .findIndex(({ text }, k) => (k === 0 ? text.slice(from) : text).includes(close));
    if (length === -1) continue;
    const all = textOf(lines.slice(i, i + length + 1));
    const [tex, after] = split(all.slice(from), close);
    const opened = /^\s*<div[^>]*>\s*$/.test(all.slice(0, from - open.length));
    if (
      !DEFINES.test(tex) ||
      (opened ? !/^\s*<\/div>\s*$/.test(after) : after.trim() || all.slice(0, from - open.length).trim())
    )
      continue;
    const found = macrosIn(tex);
    if (!found) continue;
    for (const [name, value] of found) page.macros.set(name, value);
    lines.splice(i, length + 1);
    i--;
  }
}

function split(text: string, close: string): [inside: string, after: string] {
  const at = text.indexOf(close);
  return [text.slice(0, at), text.slice(at + close.length)];
}

// Definitions between no signs, as in LaTeX: a run of lines.
function bareAt(
  lines: Page['lines'],
  i: number,
): { macros: Map<string, string>; length: number } | undefined {
  let length = 0;
  while (DEFINES.test(lines[i + length]?.text ?? '') && /^\s*\\/.test(lines[i + length]!.text)) length++;
  const macros = length ? macrosIn(textOf(lines.slice(i, i + length))) : undefined;
  return macros && { macros, length };
}

// What a run of definitions defines; nothing where it holds anything else.
function macrosIn(tex: string): Map<string, string> | undefined {
  const found = new Map<string, string>();
  let rest = tex.replace(/(?<!\\)%.*$/gm, '').trim();
  while (rest) {
    const head =
      /^\\(?:re|provide)?newcommand\*?\s*\{?\s*(\\[a-zA-Z]+)\s*\}?\s*(?:\[\d\])?\s*(?=[{\\])/.exec(rest) ??
      /^\\def\s*(\\[a-zA-Z]+)\s*(?:#\d)*\s*(?=\{)/.exec(rest) ??
      /^\\DeclareMathOperator(\*?)\s*\{?\s*(\\[a-zA-Z]+)\s*\}?\s*(?=\{)/.exec(rest);
    if (!head) return undefined;
    const after = rest.slice(head[0].length);
    const value = after.startsWith('{') ? groupAt(after, 0) : /^\\[a-zA-Z]+/.exec(after)?.[0];
    if (!value) return undefined;
    const inside = after.startsWith('{') ? value.slice(1, -1).trim() : value;
    const operator = head.length === 3;
    found.set(operator ? head[2]! : head[1]!, operator ? `\\operatorname${head[1]!}{${inside}}` : inside);
    rest = after.slice(value.length).trim();
  }
  return found.size ? found : undefined;
}
