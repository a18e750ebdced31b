import type { Line } from '../lines.ts';
import { imageOfChunk } from './chunks.ts';
import { calloutOf, kindOf } from './colon-blocks.ts';
import { directive } from './directives.ts';
import { asCode, codeOf, withText, type Page, type Read } from './page.ts';

/** The line that begins a fence: what indents it, its mark, and what stands behind that. */
export const FENCE = /^(\s*)(`{3,}|~{3,})\s*(.*)$/;
const DIAGRAM =
  /^(?:mermaid|plantuml|d2|tikz|flow|sequence|gantt|vega|geo|abc|markmap|csvpreview|fretboard)(?!\S)/i;

/** A fence: code, a formula, a chunk or a directive of MyST. */
export function fenceAt(lines: readonly Line[], i: number, page: Page): Read | undefined {
  const [, pad = '', mark = '', info = ''] = FENCE.exec(lines[i]!.text) ?? [];
  if (!mark) return undefined;
  const closes = new RegExp(`^\\s*${mark[0]!}{${mark.length},}\\s*$`);
  const end = lines.findIndex(({ text }, k) => k > i && closes.test(text));
  return end === -1
    ? undefined
    : { lines: fence(lines.slice(i, end + 1), pad, mark, info.trim(), page), end };
}

/** Code as Jekyll has it: `{% highlight python %}`. */
export function highlightAt(lines: readonly Line[], i: number): Read | undefined {
  const language = /^\s*\{%-?\s*highlight\s+(\w+).*%\}\s*$/.exec(lines[i]!.text)?.[1];
  if (!language) return undefined;
  const end = lines.findIndex(({ text }, k) => k > i && /^\s*\{%-?\s*endhighlight/.test(text));
  return end === -1
    ? undefined
    : { lines: codeOf(lines[i]!, language, lines.slice(i + 1, end), lines[end]!), end };
}

function fence(all: readonly Line[], pad: string, mark: string, info: string, page: Page): Line[] {
  const [first, inside, last] = [all[0]!, all.slice(1, -1), all.at(-1)!];
  const words = inside.map((line) => ({ ...line, code: false }));
  const code = (language: string): Line[] => [
    { ...first, text: `${pad}${mark}${language}`, code: true },
    ...inside.map(asCode),
    asCode(last),
  ];
  const [, braced = '', more = ''] = /^\{([^{}]+)\}\s*(.*)$/.exec(info) ?? [];
  if (info === 'math')
    return [withText(first, `${pad}$$`), ...inside, withText(last, `${pad}$$`)].map(asCode);
  const callout = /^ad-(\w+)$/.exec(info)?.[1];
  if (callout) {
    const at = inside.findIndex(({ text }) => /^\s*title:/.test(text));
    const title = inside[at]?.text.replace(/^\s*title:\s*/, '') ?? '';
    const body = page.convert(words.filter((_, k) => k !== at));
    return calloutOf(first, kindOf(callout), title, body, last);
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
  return directive({ name: braced.trim(), words: more, first, inside: words, last }, page);
}

// Of Mermaid's diagrams those that the command draws.
function isDrawn(inside: readonly Line[]): boolean {
  const begins = inside.find(({ text }) => text.trim() && !/^\s*%%/.test(text))?.text.trim() ?? '';
  return /^(?:flowchart|graph|sequenceDiagram|classDiagram|stateDiagram|erDiagram)\b/.test(begins);
}
