import { isGraph, readFence } from '../../content/markdown/fence.ts';
import { readBlocks, type Block } from './note-blocks.ts';
import type { Cite } from './inline-addresses.ts';
import { inline, type Extras } from './write-inline.ts';
import type { Callout, Keyed, Stated } from './kept.ts';
import { rewordHtml } from './kept-html.ts';
import type { Line } from './lines.ts';

/** How a text is written down: the width its lines were broken at, the works it may cite, the heading above it. */
export interface Style {
  width: number;
  cite: Cite;
  /** Pictures and footnotes; without them their signs are words. */
  extras?: Extras | undefined;
  /** Level of the heading that the text stands under; its own headings are deeper. */
  under: number;
  /** Level in the raw notes of the heading that it stood under. */
  rawUnder: number;
  /** The keys of theorems and the like that are taken, each by the line that it was typed on. */
  keys?: Map<string, Line>;
  /** How many quotations the text stands in. */
  quotes?: number;
}

const DEEPEST = 6;
// A heading, and an image alone, with a key of this site behind them.
const KEYED = /^(.*\S)\s+\{#(sec-[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*)\}$/u;
const FIGURE =
  /^(!\[[^[\]]*\]\([^()\s:]+\.(?:png|jpe?g|gif|svg|webp|avif)\))\{#(fig-[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*)((?: alt="[^"\\{}<>&]+"| width=\d{1,2}%)*)\}$/u;

/** Lines of raw notes as Markdown that says the same and passes every check. */
export function toMarkdown(lines: readonly Line[], style: Style): string {
  const out: string[] = [];
  const marks: string[] = [];
  let before: Block | undefined;
  let level = style.under;
  const { quotes = 0 } = style;
  const said = (words: string): string => inline(words, style.cite, false, style.extras);
  for (const block of readBlocks(
    lines,
    style.width,
    quotes < DEEPEST,
    quotes ? undefined : style.extras?.footnotes,
  )) {
    const { depth } = block;
    // A list of another kind needs a line between, or it would go on as text.
    const same = block.kind !== 'item' || sortOf(marks[depth]) === sortOf(block.mark);
    if (before && !(block.kind === 'item' && before.kind === 'item' && (same || depth > before.depth)))
      out.push('');
    const pad = marks.slice(0, depth).map(hangOf).join('');
    // Lines behind the mark of an item, where the block has one.
    const push = (written: readonly string[]): void => {
      const mark = block.kind === 'item' || block.kind === 'code' ? block.mark : undefined;
      const [first, hang] = mark ? [`${pad}${mark} `, pad + hangOf(mark)] : [pad, pad];
      if (mark) marks.splice(depth, marks.length, mark);
      written.forEach((line, i) => out.push(line || block.kind === 'item' ? (i ? hang : first) + line : ''));
    };
    if (block.kind === 'heading') {
      level = Math.max(style.under + 1, Math.min(level + 1, style.under + block.level - style.rawUnder, 6));
      const [, words = block.lines[0]!, key] = KEYED.exec(block.lines[0]!) ?? [];
      const behind = keyBehind(key === undefined ? undefined : { key, line: block.line }, style);
      out.push(`${'#'.repeat(level)} ${inline(words).replace(/#$/, '\\#')}${behind}`);
    } else if (block.kind === 'math') {
      for (const line of block.lines) out.push(pad + line);
      out.push(out.pop()! + keyBehind(block.keyed, style));
    } else if (block.kind === 'html') {
      for (const line of block.lines) out.push(line && pad + lead(rewordHtml(line, said)));
    } else if (block.kind === 'table') {
      for (const [i, row] of block.lines.entries())
        out.push(pad + (i === 1 ? row : said(withoutBreaks(row))));
      if (block.caption) out.push('', `${pad}: ${said(block.caption)}${keyBehind(block.keyed, style)}`);
    } else if (block.kind === 'defined') {
      const [term = '', ...means] = block.lines.map((line) => said(line.trim()));
      out.push(pad + lead(term), ...means.map((line) => `${pad}:   ${line}`));
    } else if (block.kind === 'quote') {
      // A side note of this site needs a text that it stands beside.
      const ours =
        block.note && depth + quotes === 0 && before && before.kind !== 'heading' && before.kind !== 'quote';
      const inside = toMarkdown(block.inside, { ...style, under: level, rawUnder: 1, quotes: quotes + 1 });
      const head = block.callout ? firstLine(block.callout, inside, said) : [];
      if (block.stated && depth + quotes === 0) out.push(opening(block.stated, style), '', inside, '', ':::');
      else if (block.fold && depth + quotes === 0)
        out.push(`:::details{summary="${block.fold}"}`, '', inside, '', ':::');
      else if (block.answers && quotes === 0 && before && before.kind !== 'heading')
        out.push(...[':::answer', '', ...inside.split('\n'), '', ':::'].map((line) => line && pad + line));
      else if (ours) out.push(`:::note{title="${block.note}"}`, '', inside, '', ':::');
      else
        for (const line of [...head, ...(inside ? inside.split('\n') : [])])
          out.push(`${pad}>${line ? ` ${line}` : ''}`);
    } else if (block.kind === 'text' && block.line && FIGURE.test(block.lines.join('\n'))) {
      const [, image = '', id = '', more = ''] = FIGURE.exec(block.lines[0]!)!;
      const key = own(id, block.line, style);
      out.push(`${pad}${said(image)}${key ? `{#${key}${more}}` : ''}`);
    } else if (block.kind === 'code') {
      push(fence(block.lines));
    } else {
      const [, box = ''] = (block.kind === 'item' && /^(\[[ xX]\] )(?=\S)/.exec(block.lines[0]!)) || [];
      const words = block.lines.map((line, i) =>
        i === 0 ? box + lead(said(line.trim().slice(box.length))) : lead(said(line.trim())),
      );
      push(words.map((line, i) => line + (i < words.length - 1 ? '\\' : '')));
    }
    before = block;
  }
  return out.join('\n');
}

// Of two with one key the first has it.
function own(key: string, line: Line, { keys }: Style): string | undefined {
  if (keys && !keys.has(key)) keys.set(key, line);
  return keys?.get(key) === line ? key : undefined;
}

function keyBehind(keyed: Keyed | undefined, style: Style): string {
  const key = keyed && own(keyed.key, keyed.line, style);
  return key ? ` {#${key}}` : '';
}

function opening({ name, key, title, line }: Stated, style: Style): string {
  const id = key && own(key, line, style) && `#${key}`;
  const braces = [id, title && `title="${title}"`].filter(Boolean).join(' ');
  return `:::${name}${braces && `{${braces}}`}`;
}

// Lines cannot be broken in a cell.
function withoutBreaks(row: string): string {
  return row.replace(/\s*<br\s*\/?>\s*/gi, ' ');
}

// The first line of a callout; what is none here begins with bold words.
function firstLine({ marker, title }: Callout, inside: string, said: (words: string) => string): string[] {
  if (marker) return [`${marker} ${said(title)}`.trim()];
  return [`**${bold(title)}**`, ...(inside ? [''] : [])];
}

// Marks of emphasis within what is bold would end it; an address is left alone.
function bold(title: string): string {
  const parts = title.split(/(\S*(?::\/\/|www\.)\S*)/i);
  return inline(
    parts
      .map((part, i) => (i % 2 ? part : part.replace(/[*`~]+/g, ' ')))
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

function sortOf(mark = '-'): string {
  return mark.startsWith('[') ? 'footnote' : /\d/.test(mark) ? 'number' : 'bullet';
}

// How far what belongs to an item stands in; to a footnote it is the same for every label.
function hangOf(mark: string): string {
  return ' '.repeat(mark.startsWith('[') ? 4 : mark.length + 1);
}

/** Escapes what would make a heading, a list, a quotation, a note or a rule of a line of text. */
export function lead(text: string): string {
  if (/^(?:#{1,6}(?:\s|$)|#{2,6}\p{L}|>|[-+*:](?:\s|$)|:{3}|\||[-=|:\s+]+$)/u.test(text)) return `\\${text}`;
  return text.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

// The fence is longer than any in the code; what follows it is the language and perhaps more.
function fence(lines: string[]): string[] {
  const [open = '', ...rest] = lines;
  // "python=12" numbers its lines elsewhere.
  const info = open.replace(/^[`~]+\s*/, '').replace(/(?<=^[a-z][\w+-]*)(?:=\+?\d*|!)$/i, '');
  const inside = rest.slice(0, -1);
  const longest = inside.reduce((most, line) => Math.max(most, /^\s*(`*)/.exec(line)![1]!.length), 2);
  const mark = '`'.repeat(longest + 1);
  const [, language = '', more = ''] = /^([a-z][\w+-]*)(?:\s+(.*))?$/i.exec(info) ?? [];
  // What it asks for stays where this site reads all of it.
  const { unread, lines: marked } = readFence(more);
  const fits = !unread && [...marked].every((line) => line >= 1 && line <= inside.length);
  const shows = isGraph({ type: 'code', lang: language }) && /^\{alt="[^"{}]+"\}$/.test(more);
  const kept = language && (fits || shows) && !/[`~]/.test(more);
  return [mark + (kept ? info : ''), ...(info && !kept ? [info] : []), ...inside, mark];
}
