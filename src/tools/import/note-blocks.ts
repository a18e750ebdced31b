import { FOOTNOTE } from './join-footnotes.ts';
import { keptAt } from './kept-blocks.ts';
import type { Kept } from './kept.ts';
import { FENCE, isBlank, type Line } from './lines.ts';
import { goesOn } from './wrap.ts';

/** A piece of a text: an item of a list, a paragraph, code, a heading; `depth` counts the lists around it. */
export type Block =
  | { kind: 'item'; depth: number; mark: string; lines: string[] }
  | { kind: 'text'; depth: number; lines: string[]; line?: Line }
  | { kind: 'code'; depth: number; mark?: string; lines: string[] }
  | (Exclude<Kept, { kind: 'code' }> & { depth: number; mark?: undefined })
  | { kind: 'heading'; depth: 0; level: number; lines: string[]; line: Line };

interface Open {
  indent: number;
  inside: number;
}

const DEEPEST = 10;
const ITEM = /^(\s*)([-*+•]|\d{1,9}[.)])(?:\s+(.*))?$/;
/** A line drawn between parts. */
export const RULE = /^\s*([-*_=])(?:\s*\1){2,}$/;
/** What stands for nothing yet. */
const NOTHING = /^todo[.:]?$/i;

/**
 * Takes lines apart; text that an editor broke is whole again, empty bullets and "todo" are left out.
 * Without `keep` tables, quotations and the like are text: there is an end to quotations in quotations.
 */
export function readBlocks(
  lines: readonly Line[],
  width: number,
  keep = true,
  footnotes?: ReadonlySet<string>,
): Block[] {
  const blocks: Block[] = [];
  let lists: Open[] = [];
  let last = '';
  let fresh = true;
  const tried = { table: 0 };
  const depth = (): number => Math.min(lists.length, DEEPEST);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.code) {
      const fence = lines.slice(i, fenceEnd(lines, i));
      const indent = columns(line.text);
      const bullet = ITEM.exec(line.text.replaceAll('\t', '    '));
      // Directly below an item it belongs to it, however it is indented.
      while (bullet && lists.length && lists.at(-1)!.indent >= indent) lists.pop();
      while (!bullet && fresh && lists.length && indent < lists.at(-1)!.inside) lists.pop();
      const inside = bullet ? bullet[0].length - (bullet[3] ?? '').length : indent;
      blocks.push(codeOf(fence, bullet?.[2], inside, depth()));
      if (bullet) lists.push({ indent, inside });
      i += fence.length - 1;
      fresh = true;
      continue;
    }
    const text = line.text.replaceAll('\t', '    ');
    if (isBlank(line) || RULE.test(text)) {
      fresh = true;
      continue;
    }
    const within = Math.max(
      0,
      ...lists.filter(({ indent }) => indent < columns(text)).map(({ inside }) => inside),
    );
    const kept = keep ? keptAt(lines, i, fresh, ITEM.test(text) ? 1000 : within, tried) : undefined;
    if (kept) {
      while ((fresh || kept.block.kind !== 'math') && lists.length && columns(text) < lists.at(-1)!.inside)
        lists.pop();
      const nothing = kept.block.kind === 'quote' && !kept.block.callout && kept.block.inside.every(isBlank);
      if (!nothing) blocks.push({ ...kept.block, depth: depth() });
      i = kept.end;
      fresh = true;
      continue;
    }
    const heading = /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?$/.exec(text);
    if (heading) {
      lists = [];
      fresh = true;
      const words = (heading[2] ?? '').trim();
      if (words) blocks.push({ kind: 'heading', depth: 0, level: heading[1]!.length, lines: [words], line });
      continue;
    }
    const [, label = '', note = ''] = FOOTNOTE.exec(text) ?? [];
    if (label && footnotes) {
      // One that nobody can follow is a paragraph.
      const mark = `[^${label}]:`;
      if (footnotes.has(label)) blocks.push({ kind: 'item', depth: 0, mark, lines: [wordsOf(note)] });
      else blocks.push({ kind: 'text', depth: 0, lines: [wordsOf(text)] });
      lists = footnotes.has(label) ? [{ indent: 0, inside: 4 }] : [];
      fresh = false;
      last = text;
      continue;
    }
    const item = ITEM.exec(text);
    if (item) {
      const [, space = '', sign = '', words = ''] = item;
      while (lists.length && lists.at(-1)!.indent >= space.length) lists.pop();
      fresh = false;
      last = text;
      // The text of an empty bullet may stand on the next line: until then nothing is open.
      if (sign.length === 1 && (words.trim() === '' || NOTHING.test(words.trim()))) {
        fresh = true;
        continue;
      }
      const mark = /\d/.test(sign) ? sign : '-';
      blocks.push({ kind: 'item', depth: depth(), mark, lines: [wordsOf(words)] });
      lists.push({ indent: space.length, inside: text.length - words.length });
      continue;
    }
    const open = fresh ? undefined : blocks.at(-1);
    if (open?.kind === 'item' || open?.kind === 'text') {
      if (goesOn(last, text, width)) open.lines[open.lines.length - 1]! += ` ${wordsOf(text)}`;
      else open.lines.push(wordsOf(text));
    } else if (!NOTHING.test(text.trim())) {
      const indent = columns(text);
      while (lists.length && indent < Math.min(lists.at(-1)!.inside, lists.at(-1)!.indent + 2)) lists.pop();
      blocks.push({ kind: 'text', depth: depth(), lines: [wordsOf(text)], line });
      fresh = false;
    }
    last = text;
  }
  return blocks;
}

// A backslash at the end of a line breaks it, or stands there by accident.
function wordsOf(text: string): string {
  const words = text.trim();
  return words.endsWith('\\') ? words.slice(0, -1).trimEnd() : words;
}

function columns(text: string): number {
  return /^\s*/.exec(text.replaceAll('\t', '    '))![0].length;
}

// Only fences that close are code: the end is there.
function fenceEnd(lines: readonly Line[], start: number): number {
  const sign = FENCE.exec(lines[start]!.text)?.[1] ?? '';
  let end = start + 1;
  while (lines[end]?.code) {
    const mark = /^\s*(`{3,}|~{3,})$/.exec(lines[end++]!.text)?.[1];
    if (mark && mark[0] === sign[0] && mark.length >= sign.length) break;
  }
  return end;
}

function codeOf(fence: readonly Line[], bullet: string | undefined, indent: number, depth: number): Block {
  const dedent = new RegExp(`^\\s{0,${indent}}`);
  const lines = fence.map(({ text }) => text.replaceAll('\t', '    ').replace(dedent, ''));
  // What stands before the fence is its bullet.
  lines[0] = lines[0]!.replace(/^[^`~]*/, '');
  const mark = bullet && (/\d/.test(bullet) ? bullet : '-');
  return { kind: 'code', depth, lines, ...(mark ? { mark } : {}) };
}
