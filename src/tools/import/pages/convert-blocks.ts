import { CALLOUTS } from '../../../content/domain/callouts.ts';
import { STATEMENTS } from '../../../content/domain/statements.ts';
import type { Line } from '../lines.ts';
import { barTableAt } from './bar-tables.ts';
import { around, calloutOf, foldOf, kindOf, noteOf, OTHER_CALLOUTS } from './colon-blocks.ts';
import { imageOfChunk } from './chunks.ts';
import { divOf } from './divs.ts';
import { environmentAt } from './latex-blocks.ts';
import { indentedBlockAt } from './indented-blocks.ts';
import { headed } from './latex-lists.ts';
import { plainTableAt } from './plain-tables.ts';
import { directive } from './directives.ts';
import { commentAt } from './comments.ts';
import { displayAt } from './displays.ts';
import { beside, withText, type Page } from './page.ts';

const FENCE = /^(\s*)(`{3,}|~{3,})\s*(.*)$/;
const COLONS = /^(\s*)(:{3,})\s*(.*)$/;
const DIAGRAM =
  /^(?:mermaid|plantuml|d2|tikz|flow|sequence|gantt|vega|geo|abc|markmap|csvpreview|fretboard)(?!\S)/i;

/** Blocks of a page in forms of this site: fences of code and of directives, blocks between colons. */
export function convertBlocks(lines: readonly Line[], page: Page): Line[] {
  const out: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const [, pad = '', mark = '', info = ''] = FENCE.exec(line.text) ?? [];
    const end = mark ? endOfFence(lines, i, mark) : -1;
    if (end !== -1) {
      out.push(...fence(lines.slice(i, end + 1), pad, mark, info.trim(), page));
      i = end;
      continue;
    }
    const language = /^\s*\{%-?\s*highlight\s+(\w+).*%\}\s*$/.exec(line.text)?.[1];
    const stop = language
      ? lines.findIndex(({ text }, k) => k > i && /^\s*\{%-?\s*endhighlight/.test(text))
      : -1;
    if (stop !== -1) {
      out.push(
        beside(line, `\`\`\`${language!}`, true),
        ...lines.slice(i + 1, stop).map(asCode),
        beside(lines[stop]!, '```', true),
      );
      i = stop;
      continue;
    }
    const [, , , begun = ''] = COLONS.exec(line.text) ?? [];
    const close = begun ? endOfBlock(lines, i) : -1;
    if (close !== -1) {
      out.push(...block(line, lines.slice(i + 1, close), lines[close]!, begun.trim(), page, out));
      i = close;
      continue;
    }
    const tex =
      commentAt(lines, i) ??
      indentedBlockAt(lines, i, page, (some) => convertBlocks(some, page)) ??
      displayAt(lines, i, page) ??
      environmentAt(lines, i, page, (some) => convertBlocks(some, page)) ??
      plainTableAt(lines, i) ??
      barTableAt(lines, i);
    if (tex) {
      out.push(...tex.lines);
      i = tex.end;
      continue;
    }
    out.push(...((line.code ? undefined : headed(line)) ?? [line]));
  }
  return out;
}

function endOfFence(lines: readonly Line[], i: number, mark: string): number {
  const end = new RegExp(`^\\s*${mark[0]!}{${mark.length},}\\s*$`);
  return lines.findIndex(({ text }, k) => k > i && end.test(text));
}

function endOfBlock(lines: readonly Line[], i: number): number {
  const own = COLONS.exec(lines[i]!.text)![2]!.length;
  let open = 0;
  let mark = '';
  for (let k = i; k < lines.length; k++) {
    const [, , ticks] = FENCE.exec(lines[k]!.text) ?? [];
    if (mark ? ticks?.startsWith(mark) : ticks) mark = mark ? '' : ticks!;
    const [, , colons = '', words = ''] = COLONS.exec(lines[k]!.text) ?? [];
    if (mark || !colons) continue;
    if (words) open++;
    // With more colons than its own it is another's.
    else if (--open <= 0 || (k > i && colons.length === own && own > 3)) return k;
  }
  return -1;
}

function fence(all: readonly Line[], pad: string, mark: string, info: string, page: Page): Line[] {
  const [first, inside, last] = [all[0]!, all.slice(1, -1), all.at(-1)!];
  const code = (language: string): Line[] => [
    { ...first, text: `${pad}${mark}${language}`, code: true },
    ...inside.map(asCode),
    asCode(last),
  ];
  const [, braced = '', more = ''] = /^\{([^{}]+)\}\s*(.*)$/.exec(info) ?? [];
  if (info === 'math')
    return [withText(first, `${pad}$$`), ...inside, withText(last, `${pad}$$`)].map((line) => ({
      ...line,
      code: true,
    }));
  const callout = /^ad-(\w+)$/.exec(info)?.[1];
  if (callout) {
    const at = inside.findIndex(({ text }) => /^\s*title:/.test(text));
    const title = inside[at]?.text.replace(/^\s*title:\s*/, '') ?? '';
    const body = inside.filter((_, k) => k !== at).map((line) => ({ ...line, code: false }));
    return calloutOf(first, kindOf(callout), title, convertBlocks(body, page), last);
  }
  if (!braced) {
    // HackMD numbers lines so.
    const language = info
      .replace(/(?<=^[\w+#-]+)!$/, '')
      .replace(/(?<=^[\w+#-]+)=\+?(\d*)$/, (_, from: string) => ` numbers${from && `=${from}`}`)
      // MkDocs and Docusaurus.
      .replace(/ linenums="(\d+)"/, (_, from: string) => ` numbers${from === '1' ? '' : `=${from}`}`)
      .replace(/ showLineNumbers\b/, ' numbers')
      .replace(/ hl_lines="([\d -]+)"/, (_, marked: string) => ` {${marked.trim().replace(/ +/g, ',')}}`);
    if (!DIAGRAM.test(language) || (/^mermaid$/i.test(language) && isDrawn(inside))) return code(language);
    page.left.push({ line: first.n, what: `a drawing in ${language}, shown as code` });
    return code('text');
  }
  const dotted = /^(?:#[\w:-]+\s+)?\.([\w-]+)/.exec(braced)?.[1];
  const file = /(?:filename|title|caption)="([^"]*)"/.exec(braced)?.[1];
  const looks = braced
    .replace(/(?<!\S)\.[\w-]+/, '')
    .replace(/(?:filename|title|caption)="[^"]*"/, '')
    .trim();
  if (dotted && looks) page.left.push({ line: first.n, what: `options of code: ${looks}` });
  if (dotted) return code(dotted + (file ? ` title="${file}"` : ''));
  const chunk = /^=?(python|r|julia|ojs|bash|sql|js|javascript|mermaid|dot)\b(.*)$/i.exec(braced);
  if (chunk) {
    const image = /^r$/i.test(chunk[1]!) ? imageOfChunk(inside, chunk[2]!, page) : undefined;
    if (image) return image;
    const options = chunk[2]!.replace(/^[\s,]+/, '');
    if (options) page.left.push({ line: first.n, what: `options of code: ${options}` });
    return fence(all, pad, mark, chunk[1]!.toLowerCase(), page);
  }
  return directive(
    {
      name: braced.trim(),
      words: more,
      first,
      inside: inside.map((line) => ({ ...line, code: false })),
      last,
    },
    page,
    (some) => convertBlocks(some, page),
  );
}

// Of Mermaid's diagrams those that the command draws.
function isDrawn(inside: readonly Line[]): boolean {
  const begins = inside.find(({ text }) => text.trim() && !/^\s*%%/.test(text))?.text.trim() ?? '';
  return /^(?:flowchart|graph|sequenceDiagram|classDiagram|stateDiagram|erDiagram)\b/.test(begins);
}

function block(
  first: Line,
  typed: readonly Line[],
  last: Line,
  begun: string,
  page: Page,
  before: readonly Line[],
): Line[] {
  const named = /^\{([\w:-]+)\}\s*(.*)$/.exec(begun);
  const inner = (): Line[] => convertBlocks(typed, page);
  if (named)
    return directive(
      { name: named[1]!, words: named[2]!, first, inside: [...typed], last, colons: true },
      page,
      (some) => convertBlocks(some, page),
    );
  const word = /^([a-z][\w-]*)\s*(.*)$/i.exec(begun);
  const classes = [...begun.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!);
  const title = /(?:title|name|summary)="([^"]*)"/.exec(begun)?.[1] ?? '';
  const callout = classes.map((name) => /^callout-(\w+)$/.exec(name)?.[1]).find(Boolean);
  if (
    /^\{#(?:thm|lem|cor|prp|def|exm|exr|sol)-|^\{\.(?:proof|solution)\}/.test(begun) ||
    (word && (word[1]! in STATEMENTS || word[1] === 'proof' || word[1] === 'answer'))
  )
    return around(withText(first, `:::${begun.startsWith('{') ? ' ' : ''}${begun}`), inner(), last);
  const div = callout
    ? undefined
    : divOf(begun, first, typed, last, page, (some) => convertBlocks(some, page));
  if (div) return div;
  if (callout) {
    const others = begun.replace(/[{}]|\.callout-\w+|(?:title|name)="[^"]*"/g, '').trim();
    if (others) page.left.push({ line: first.n, what: `options of a callout: ${others}` });
    const heading = title ? -1 : typed.findIndex(({ text }) => text.trim() !== '');
    const own = /^#{1,6}\s+(.*)$/.exec(typed[heading]?.text ?? '')?.[1];
    const body = own === undefined ? inner() : convertBlocks(typed.slice(heading + 1), page);
    return calloutOf(first, kindOf(callout), title || (own ?? ''), body, last);
  }
  if ([...classes, word?.[1] ?? ''].some((name) => /^(?:column-margin|aside|marginnote|margin)$/.test(name)))
    return noteOf(first, title, inner(), last, before);
  if (word && (CALLOUTS as readonly string[]).includes(word[1]!) && /^\{title="[^"]*"\}$/.test(word[2]!))
    return around(first, inner(), last);
  if (word && /^(?:spoiler|details)$/.test(word[1]!))
    return foldOf(first, title || word[2]!.replace(/^\{[^{}]*\}\s*/, '') || 'Details', inner(), last);
  if (
    word &&
    !word[2]!.startsWith('{') &&
    (word[1]! in OTHER_CALLOUTS || (CALLOUTS as readonly string[]).includes(word[1]!))
  )
    return calloutOf(first, kindOf(word[1]!), word[2]!.replace(/^\[(.*)\]$/, '$1'), inner(), last);
  page.left.push({ line: first.n, what: `what arranges a block: ${begun}` });
  return [beside(first), ...inner(), beside(last)];
}

function asCode(line: Line): Line {
  return { ...line, code: true };
}
