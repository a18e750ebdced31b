import { alert, answered, folded, stated } from './kept-colons.ts';
import { display } from './kept-displays.ts';
import { tagged } from './kept-html.ts';
import { defined, table, type Tried } from './kept-tables.ts';
import { called, fenced, last, made, STARTS, type KeptAt } from './kept.ts';
import { isBlank, type Line } from './lines.ts';

/** How many lines a quotation may have: what is longer is read as text. */
const FAR = 2000;

/** The block of Markdown that begins at a line; `alone` tells that the line goes on no paragraph, `indent` how deep its list is. */
export function keptAt(
  lines: readonly Line[],
  i: number,
  alone: boolean,
  indent: number,
  tried: Tried,
): KeptAt | undefined {
  const text = lines[i]!.text;
  if (/^\s*>/.test(text)) return quote(lines, i);
  if (/^\s*:::answer\s*$/.test(text)) return answered(lines, i);
  if (/^ {0,3}:::/.test(text)) return stated(lines, i) ?? folded(lines, i) ?? alert(lines, i);
  if (text.includes('|')) return i < tried.table ? undefined : table(lines, i, tried);
  if (/^\s*(?:\$\$|\\\[|\\begin\{)/.test(text)) return display(lines, i);
  if (!alone) return undefined;
  if (indent === 0 && !STARTS.test(text) && /^ {0,3}:\s+\S/.test(lines[i + 1]?.text ?? ''))
    return defined(lines, i);
  if (/^ {0,3}<(?:div|table|style|details|figure|iframe|video|center|svg)[\s>]/i.test(text))
    return tagged(lines, i);
  return new RegExp(`^(?: {4}|\\t) {${indent}}`).test(text.replaceAll('\t', '    '))
    ? code(lines, i, indent + 4)
    : undefined;
}

const CALLOUT = /^\[!([\p{L}\p{N}_-]{1,40})(?:\|[^\]]*)?\](?![(:[])([+-]?)\s*(.*)$/u;

function quote(lines: readonly Line[], i: number): KeptAt | undefined {
  const end = last(
    lines,
    i,
    FAR,
    (line, above) =>
      /^\s*>/.test(line.text) ||
      (!STARTS.test(line.text) && !/^\s*>?\s*$/.test(above.text) && !line.text.includes('|')),
  );
  const texts = lines.slice(i, end + 1).map(({ text }) => text.replace(/^\s*> ?/, ''));
  const [marker, name = '', fold = '', title = ''] = CALLOUT.exec(texts[0]!.trim()) ?? [];
  if (!marker) return made(texts, end);
  const inside = texts.slice(1);
  return made(inside, end, { callout: called(name, fold, title, inside) });
}

function code(lines: readonly Line[], i: number, indent: number): KeptAt {
  let end = i;
  const inside = new RegExp(`^\\s{${indent}}`);
  for (let at = i; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.code || (!isBlank(line) && !inside.test(line.text.replaceAll('\t', '    ')))) break;
    if (!isBlank(line)) end = at;
  }
  const texts = lines.slice(i, end + 1).map(({ text }) => text.replaceAll('\t', '    ').slice(indent));
  return { block: fenced(texts), end };
}
