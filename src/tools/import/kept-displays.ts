import type { KeptAt } from './kept.ts';
import { isBlank, type Line } from './lines.ts';
import { isTex } from './inline-tex.ts';

/** How many lines a formula may have. */
const FAR = 40;
// The key of an equation of this site.
const KEY = /\s*\{#(eq-[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*)\}$/u;

/** A formula on lines of its own, as Markdown, LaTeX or a notebook writes it, that can be set. */
export function display(lines: readonly Line[], i: number): KeptAt | undefined {
  const first = lines[i]!.text.trim();
  const close = first.startsWith('$$')
    ? '$$'
    : first.startsWith('\\[')
      ? '\\]'
      : /^\\begin(\{\w+\*?\})/.exec(first)?.[1];
  if (!close) return undefined;
  const ends = close.startsWith('{') ? `\\end${close}` : close;
  const parts = lines.slice(i, i + FAR);
  const length = parts.findIndex((line, n) => {
    const text = n === 0 && !close.startsWith('{') ? line.text.trim().slice(2) : line.text.trim();
    return line.code || isBlank(line) || text.replace(KEY, '').endsWith(ends);
  });
  const closing = parts[length]?.text.trim() ?? '';
  if (length === -1 || !closing.replace(KEY, '').endsWith(ends) || parts[length]!.code) return undefined;
  const key = KEY.exec(closing)?.[1];
  const all = parts
    .slice(0, length + 1)
    .map(({ text }, n) => (n === length ? text.trim().replace(KEY, '') : text.trim()));
  const tex = close.startsWith('{')
    ? all
    : all
        .join('\n')
        .slice(2, -2)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
  const text = tex.join('\n');
  if (text === '' || /[@`]|:\/\/|\$\$|^[#>:]/m.test(text) || !isTex(text, true)) return undefined;
  const keyed = key ? { keyed: { key, line: lines[i]! } } : {};
  return { block: { kind: 'math', lines: ['$$', ...tex, '$$'], ...keyed }, end: i + length };
}
