import { calloutKind } from '../../content/domain/callouts.ts';
import { parse } from '../../content/markdown/syntax.ts';
import { isTex } from './write-inline.ts';
import { statementAt, type KeptStatement } from './kept-statements.ts';
import { foldOfHtml, readHtml } from './kept-html.ts';
import { isBlank, readLines, type Line } from './lines.ts';

/** A block of Markdown that stays one: a table, a quotation or a callout, HTML, a display, code. */
export type Kept =
  | { kind: 'table'; lines: string[]; caption?: string; keyed?: Keyed }
  | { kind: 'defined'; lines: string[] }
  | {
      kind: 'quote';
      lines: string[];
      inside: Line[];
      callout?: Callout;
      note?: string;
      fold?: string;
      answers?: true;
      stated?: Stated;
    }
  | { kind: 'html'; lines: string[] }
  | { kind: 'math'; lines: string[]; keyed?: Keyed }
  | { kind: 'code'; lines: string[] };

// A key, and the line that it was typed on.
interface Keyed {
  key: string;
  line: Line;
}

/** A theorem or the like, and the line that it begins on. */
export interface Stated extends KeptStatement {
  line: Line;
}

/** How a callout begins: `[!tip]`, and its title as it was typed. What is of no kind that is known here has a title only. */
export interface Callout {
  marker: string;
  title: string;
}

/** What begins at a line, and the last line that it takes. */
export interface KeptAt {
  block: Kept;
  end: number;
}

/** What was tried in vain: rows that are no table together are none apart. */
export interface Tried {
  table: number;
}

/** How far a block may go: what is longer is read as text. */
const FAR = { table: 2000, quote: 2000, alert: 200, defined: 20, math: 40, html: 400 };
const STARTS = /^\s*(?:[-*+•]|\d{1,9}[.)])\s|^ {0,3}(?:#{1,6}\s|>|[`~]{3}|:::|\[\^)|^\s*$/;

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
    return html(lines, i);
  return new RegExp(`^(?: {4}|\\t) {${indent}}`).test(text.replaceAll('\t', '    '))
    ? code(lines, i, indent + 4)
    : undefined;
}

const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

// The site's own parser says whether the rows are one table with a place for every cell.
function table(lines: readonly Line[], i: number, tried: Tried): KeptAt | undefined {
  const below = lines[i + 1];
  if (!below || below.code || !below.text.includes('|') || !DELIMITER.test(below.text)) return undefined;
  if (DELIMITER.test(lines[i]!.text)) return undefined;
  const end = last(lines, i, FAR.table, (line) => line.text.includes('|') && !STARTS.test(line.text));
  const rows = lines.slice(i, end + 1).map(({ text }) => row(text.trim()));
  tried.table = end + 1;
  const [made, ...others] = parse(rows.join('\n'), 'md').children;
  if (made?.type !== 'table' || others.length) return undefined;
  const width = made.align?.length ?? 0;
  if (made.children.some(({ children }) => children.length > width)) return undefined;
  const said = captionBelow(lines, end);
  return { block: { kind: 'table', lines: rows, ...said?.caption }, end: said?.end ?? end };
}

// `: Caption. {#tbl-key}`, directly below or in a paragraph of its own.
function captionBelow(
  lines: readonly Line[],
  end: number,
): { caption: { caption: string; keyed?: Keyed }; end: number } | undefined {
  const at = lines[end + 1] && isBlank(lines[end + 1]!) ? end + 2 : end + 1;
  const line = lines[at];
  const [, words = '', key] =
    (line &&
      !line.code &&
      /^:\s+([^{}|]+?)\s*(?:\{#(tbl-[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*)\})?$/u.exec(line.text)) ||
    [];
  if (!line || !words || (lines[at + 1] && !isBlank(lines[at + 1]!))) return undefined;
  return { caption: { caption: words, ...(key ? { keyed: { key, line } } : {}) }, end: at };
}

// A word, and below it what it means, each line behind a colon.
function defined(lines: readonly Line[], i: number): KeptAt | undefined {
  const end = last(lines, i, FAR.defined, ({ text }) => /^ {0,3}:\s+\S/.test(text));
  const means = lines.slice(i + 1, end + 1).map(({ text }) => text.replace(/^\s*:\s+/, ''));
  const after = lines[end + 1];
  if (means.length === 0 || (after && !isBlank(after)) || /^\s|[:|]$/.test(lines[i]!.text)) return undefined;
  return { block: { kind: 'defined', lines: [lines[i]!.text, ...means] }, end };
}

// A bar at its beginning keeps a row from being anything else.
function row(text: string): string {
  return text.startsWith('|') ? text : `| ${text}`;
}

const CALLOUT = /^\[!([\p{L}\p{N}_-]{1,40})(?:\|[^\]]*)?\](?![(:[])([+-]?)\s*(.*)$/u;

function quote(lines: readonly Line[], i: number): KeptAt | undefined {
  const end = last(
    lines,
    i,
    FAR.quote,
    (line, above) =>
      /^\s*>/.test(line.text) ||
      (!STARTS.test(line.text) && !/^\s*>?\s*$/.test(above.text) && !line.text.includes('|')),
  );
  const texts = lines.slice(i, end + 1).map(({ text }) => text.replace(/^\s*> ?/, ''));
  const [marker, name = '', fold = '', title = ''] = CALLOUT.exec(texts[0]!.trim()) ?? [];
  if (!marker) return made(texts, end);
  const inside = texts.slice(1);
  return made(inside, end, called(name, fold, title, inside));
}

function made(texts: string[], end: number, callout?: Callout, note?: string): KeptAt {
  const inside = readLines(texts.join('\n'));
  const more = { ...(callout ? { callout } : {}), ...(note ? { note } : {}) };
  return { block: { kind: 'quote', lines: [], inside, ...more }, end };
}

// Of a kind that is not known here, or with nothing to say, it is a quotation, and the kind stays a word.
function called(name: string, fold: string, title: string, inside: readonly string[]): Callout {
  const says = title !== '' || inside.some((line) => line.trim());
  if (calloutKind(name) && says) return { marker: `[!${name}]${fold}`, title };
  return { marker: '', title: title ? `${name}: ${title}` : name };
}

// Where no block can stand it is a quotation that says its name.
function stated(lines: readonly Line[], i: number): KeptAt | undefined {
  const { statement, inside, end } = statementAt(lines, i, FAR.alert) ?? {};
  if (!statement) return undefined;
  const callout = called(statement.name, '', statement.title, inside!);
  return {
    block: {
      kind: 'quote',
      lines: [],
      inside: readLines(inside!.join('\n')),
      callout,
      stated: { ...statement, line: lines[i]! },
    },
    end: end!,
  };
}

// `:::details{summary="…"}`, whose words are plain.
function folded(lines: readonly Line[], i: number): KeptAt | undefined {
  const summary = /^ {0,3}:::details\{summary="([^"\\{}<>&[\]@$*_`]+)"\}\s*$/
    .exec(lines[i]!.text)?.[1]
    ?.trim();
  if (!summary) return undefined;
  const after = lines.slice(i + 1, i + FAR.alert);
  const length = after.findIndex((line) => !line.code && /^ {0,3}:::/.test(line.text));
  if (length < 1 || after[length]!.text.trim() !== ':::' || after.slice(0, length).every(isBlank))
    return undefined;
  const texts = after.slice(0, length).map(({ text }) => text);
  const { block, end } = made(texts, i + 1 + length, called('details', '', summary, texts));
  return { block: { ...block, fold: summary } as Kept, end };
}

// `:::answer`, as deep as the question that it belongs to.
function answered(lines: readonly Line[], i: number): KeptAt | undefined {
  const after = lines.slice(i + 1, i + FAR.alert);
  const length = after.findIndex((line) => !line.code && /^\s*:::/.test(line.text));
  if (length < 1 || after[length]!.text.trim() !== ':::' || after.slice(0, length).every(isBlank))
    return undefined;
  const pad = new RegExp(`^\\s{0,${lines[i]!.text.search(/\S/)}}`);
  const texts = after.slice(0, length).map(({ text }) => text.replace(pad, ''));
  const { block, end } = made(texts, i + 1 + length, called('answer', '', '', texts));
  return { block: { ...block, answers: true } as Kept, end };
}

// Other editors have ":::info" where this site has ":::note{title="…"}".
function alert(lines: readonly Line[], i: number): KeptAt | undefined {
  const [, kind = '', more = ''] = /^ {0,3}:::\s*([a-z]+)\s*(.*)$/i.exec(lines[i]!.text) ?? [];
  const ours = /^\{title="([^"\\{}<>&[\]@$*_`]+)"\}$/.exec(more)?.[1]?.trim();
  if (!kind || (/[{}]/.test(more) && !(ours && calloutKind(kind)))) return undefined;
  const after = lines.slice(i + 1, i + FAR.alert);
  const length = after.findIndex((line) => !line.code && /^ {0,3}:::/.test(line.text));
  if (length < 1 || after[length]!.text.trim() !== ':::' || after.slice(0, length).every(isBlank))
    return undefined;
  const texts = after.slice(0, length).map(({ text }) => text);
  return made(
    texts,
    i + 1 + length,
    called(kind, '', ours ?? more, texts),
    kind === 'note' ? ours : undefined,
  );
}

// The key of an equation of this site.
const KEY = /\s*\{#(eq-[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*)\}$/u;

// A formula on lines of its own, as Markdown, LaTeX or a notebook writes it, that can be set.
function display(lines: readonly Line[], i: number): KeptAt | undefined {
  const first = lines[i]!.text.trim();
  const close = first.startsWith('$$')
    ? '$$'
    : first.startsWith('\\[')
      ? '\\]'
      : /^\\begin(\{\w+\*?\})/.exec(first)?.[1];
  if (!close) return undefined;
  const ends = close.startsWith('{') ? `\\end${close}` : close;
  const parts = lines.slice(i, i + FAR.math);
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

// What folds has a form of its own, and other HTML stays HTML; what the site would refuse is shown as the code that it is.
function html(lines: readonly Line[], i: number): KeptAt | undefined {
  const tag = /^\s*<(\w+)/.exec(lines[i]!.text)![1]!.toLowerCase();
  const parts = lines.slice(i, i + FAR.html);
  let open = 0;
  const length = parts.findIndex(({ text, code }) => {
    open +=
      (text.match(new RegExp(`<${tag}[\\s>]`, 'gi')) ?? []).length -
      (text.match(new RegExp(`</${tag}>`, 'gi')) ?? []).length;
    return code || open <= 0;
  });
  if (length === -1 || parts[length]!.code) return undefined;
  const texts = parts.slice(0, length + 1).map(({ text }) => text);
  const fold = foldOfHtml(texts);
  if (fold) {
    const { block } = made(fold.inside, 0, called('details', '', fold.summary, fold.inside));
    return { block: { ...block, fold: fold.summary } as Kept, end: i + length };
  }
  const read = readHtml(texts);
  return { block: read ? { kind: 'html', lines: read } : fenced(texts), end: i + length };
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

function fenced(lines: string[]): Kept {
  return { kind: 'code', lines: ['```', ...lines, '```'] };
}

// The last of the lines that belong to what begins at `i`; where there are too many, the rest begins another.
function last(
  lines: readonly Line[],
  i: number,
  far: number,
  belongs: (line: Line, above: Line) => boolean,
): number {
  for (let at = i + 1; at < lines.length; at++) {
    if (at - i > far || lines[at]!.code || isBlank(lines[at]!) || !belongs(lines[at]!, lines[at - 1]!))
      return at - 1;
  }
  return lines.length - 1;
}
