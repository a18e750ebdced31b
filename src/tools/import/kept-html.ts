import { isAllowed } from '../../content/domain/html-allowlist.ts';
import { nodesOf } from '../../content/markdown/index-nodes.ts';
import { html } from '../../content/markdown/structure/html.ts';
import { faultsOfAttributes } from '../../content/markdown/structure/html-attributes.ts';
import { readTag } from '../../content/markdown/structure/html-tags.ts';
import type { Fault } from '../../content/markdown/nodes.ts';
import { parse } from '../../content/markdown/syntax.ts';
import { tagsAsPictures } from './html-pictures.ts';
import { called, fenced, isPlain, made, type KeptAt } from './kept.ts';
import type { Line } from './lines.ts';

/** How many lines of HTML may stand together. */
const FAR = 400;
const TAG = /(<\/?[a-z][^<>]*>)/i;

/** What begins with a tag: what folds has a form of its own, other HTML stays HTML, and what the site would refuse is shown as the code that it is. */
export function tagged(lines: readonly Line[], i: number): KeptAt | undefined {
  const tag = /^\s*<(\w+)/.exec(lines[i]!.text)![1]!.toLowerCase();
  const parts = lines.slice(i, i + FAR);
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
    const callout = called('details', '', fold.summary, fold.inside);
    return made(fold.inside, i + length, { callout, fold: fold.summary });
  }
  const read = readHtml(texts);
  return { block: read ? { kind: 'html', lines: read } : fenced(texts), end: i + length };
}

// The words that open what folds, and its lines; nothing where those words are more than words.
function foldOfHtml(lines: readonly string[]): { summary: string; inside: string[] } | undefined {
  const [, summary = '', inside = ''] =
    /^\s*<details>\s*<summary>([^<>]*)<\/summary>([^]*)<\/details>\s*$/i.exec(lines.join('\n')) ?? [];
  const words = summary.replace(/\s+/g, ' ').trim();
  return isPlain(words) && inside.trim() ? { summary: words, inside: inside.split('\n') } : undefined;
}

// Lines of HTML as the site reads them, each image as Markdown has it; nothing where the site would refuse something of it.
function readHtml(lines: readonly string[]): string[] | undefined {
  const typed = lines.map((line) => asMarkdown(line.trim()).split(TAG).map(imageOf).join(''));
  if (!typed.flatMap(tagsOf).every(isRead)) return undefined;
  const source = typed.join('\n');
  const faults: Fault[] = [];
  const tree = parse(source, 'md');
  html(tree, source, faults);
  // What is not put together after all would stand there as tags.
  return faults.length > 0 || nodesOf(tree, 'html').length > 0 ? undefined : typed;
}

/** A line of HTML with its words written anew. */
export function rewordHtml(line: string, reword: (words: string) => string): string {
  return line
    .split(TAG)
    .map((part, i) => (i % 2 ? part : part.replace(/\S(?:[^]*\S)?/, reword)))
    .join('');
}

// A link and code, which have signs of their own.
function asMarkdown(line: string): string {
  return line
    .replace(/<a\s+href="(https?:\/\/[^\s"()<>]+)"\s*>([^<>[\]]+)<\/a>/gi, '[$2]($1)')
    .replace(/<(code|tt)>([^<>`&]+)<\/\1>/gi, '`$2`');
}

function imageOf(part: string, i: number): string {
  return i % 2 ? tagsAsPictures(part) : part;
}

function tagsOf(line: string): string[] {
  return line.split(TAG).filter((_, i) => i % 2);
}

// Where a link leads is judged in Markdown, and an id may be another's.
function isRead(written: string): boolean {
  const tag = readTag(written);
  return (
    tag !== undefined &&
    isAllowed(tag.name) &&
    !/^(?:a|img|pre|code|tt)$/.test(tag.name) &&
    !['id', 'name'].some((key) => tag.attributes.has(key)) &&
    faultsOfAttributes(tag).length === 0
  );
}
