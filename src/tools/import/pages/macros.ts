import type { Page } from './page.ts';

const DEFINES = /\\(?:(?:re|provide)?newcommand|def|DeclareMathOperator|let)\b/;

/** Takes the macros of a page: a formula or a comment that holds nothing else shows nothing. */
export function takeMacros(page: Page): void {
  const { lines } = page;
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i]!;
    const open = /^\s*(?:<div[^>]*>\s*)?(\$\$|<!--|\\\[)/.exec(first.text)?.[1];
    if (first.code || !open) continue;
    const close = { $$: '$$', '<!--': '-->', '\\[': '\\]' }[open]!;
    const from = first.text.indexOf(open) + open.length;
    const length = lines
      .slice(i, i + 200)
      .findIndex(({ text }, k) => (k === 0 ? text.slice(from) : text).includes(close));
    if (length === -1) continue;
    const all = lines
      .slice(i, i + length + 1)
      .map(({ text }) => text)
      .join('\n');
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
    const value = after.startsWith('{') ? group(after) : /^\\[a-zA-Z]+/.exec(after)?.[0];
    if (value === undefined) return undefined;
    const inside = after.startsWith('{') ? value.slice(1, -1).trim() : value;
    const operator = head.length === 3;
    found.set(operator ? head[2]! : head[1]!, operator ? `\\operatorname${head[1]!}{${inside}}` : inside);
    rest = after.slice(value.length).trim();
  }
  return found.size ? found : undefined;
}

function group(text: string): string | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return text.slice(0, i + 1);
  }
  return undefined;
}
