import type { Attributes } from './nodes.ts';

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_:.-]*`;
const VALUE = String.raw`"[^"]*"|'[^']*'|[^\s"'=<>{}]+`;
const ITEM = String.raw`#(?:[\p{L}\p{N}_][\p{L}\p{N}_:.-]*)|\.${NAME}|${NAME}=(?:${VALUE})`;
const WHOLE = new RegExp(String.raw`^\{\s*(?:${ITEM})(?:\s+(?:${ITEM}))*\s*\}$`, 'u');
const ITEMS = new RegExp(String.raw`#([^\s}]+)|\.(${NAME})|(${NAME})=(${VALUE})`, 'gu');

/** Reads `{#id .class key=value}`; nothing of what is no such list: `{1,2}`, `{a, b}`, `{}`. */
export function readAttributes(written: string): Attributes | undefined {
  if (!WHOLE.test(written)) return undefined;
  const found: Attributes = { written, classes: [], values: {} };
  for (const [, id, name, key, value = ''] of written.slice(1, -1).matchAll(ITEMS))
    if (id !== undefined) found.id = id;
    else if (name !== undefined) found.classes.push(name);
    else if (key !== undefined) found.values[key] = /^["']/.test(value) ? value.slice(1, -1) : value;
  return found;
}
