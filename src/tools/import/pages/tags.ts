import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { escapeRegExp } from '../../../shared/escape-regexp.ts';
import { isAllowed, VOID } from '../../../content/domain/html-allowlist.ts';
import { faultsOfAttributes } from '../../../content/markdown/structure/html-attributes.ts';
import { readTag, type Tag } from '../../../content/markdown/structure/html-tags.ts';
import { textOf, type Line } from '../lines.ts';
import { FORMULA } from './sentence.ts';
import { handoutAt, pictureAt } from './page-files.ts';
import { beside, codeOf, withText, type Page } from './page.ts';
import { mapPieces } from './walk.ts';

const TAG = /<\/?[a-z][\w.:-]*(?:\s[^<>]*)?>/gi;
const TAG_OR_FORMULA = new RegExp(`${FORMULA.source}|${TAG.source}`, 'gi');
// Their content stays, and nothing is lost with them.
const EMPTY_LOOKS =
  /^(?:font|picture|section|article|aside|header|footer|nav|main|big|address|colgroup|hgroup|noscript|label)$/;

/** HTML of a page that this site does not read: drawings become files, players links, code is shown, looks are left out. */
export function rewriteTags(page: Page): void {
  const out: Line[] = [];
  for (let i = 0; i < page.lines.length; i++) {
    const line = page.lines[i]!;
    const name = line.code ? undefined : /<(svg|script|style)\b/i.exec(line.text)?.[1]?.toLowerCase();
    const end = name
      ? page.lines.findIndex(({ text }, k) => k >= i && new RegExp(`</${name}\\s*>`, 'i').test(text))
      : -1;
    if (!name || end === -1) {
      out.push(line);
      continue;
    }
    const all = page.lines.slice(i, end + 1);
    const text = textOf(all);
    const [, head = '', whole = '', tail = ''] =
      new RegExp(`^([^]*?)(<${name}\\b[^]*?</${name}\\s*>)([^]*)$`, 'i').exec(text) ?? [];
    out.push(
      beside(line, head),
      ...(name === 'svg' ? drawing(line, whole, page) : shown(line, whole, name, page)),
    );
    page.lines[end] = withText(all.at(-1)!, tail);
    i = end - 1;
  }
  page.lines = mapPieces(out, (pieces, line) =>
    pieces.map(({ kind, text }) => (kind === 'words' ? tags(text, line, page) : text)).join(''),
  );
}

function drawing(line: Line, svg: string, page: Page): Line[] {
  const name = `drawing-${page.drawings.size + 1}.svg`;
  page.drawings.set(name, asXml(svg));
  page.left.push({ line: line.n, what: `a drawing, now figures/${name}` });
  return [beside(line), beside(line, `![](figures/${name})`), beside(line)];
}

// As a browser reads it within a page, where capitals and quotation marks matter less than in a file.
function asXml(typed: string): string {
  const svg = fromHtml(typed, { fragment: true }).children.find((node) => node.type === 'element');
  if (svg?.tagName !== 'svg') return typed;
  svg.properties['xmlns'] = 'http://www.w3.org/2000/svg';
  if (typed.includes('xlink:')) svg.properties['xmlnsXLink'] = 'http://www.w3.org/1999/xlink';
  const characterReferences = { useNamedReferences: false };
  return toHtml(svg, { space: 'svg', closeEmptyElements: true, characterReferences });
}

function shown(line: Line, whole: string, name: string, page: Page): Line[] {
  page.left.push({ line: line.n, what: `<${name}>, shown as code` });
  const body = whole.split('\n').map((text) => beside(line, text));
  return [beside(line), ...codeOf(line, 'html', body, line), beside(line)];
}

function tags(text: string, { n }: Line, page: Page): string {
  const left = (what: string): void => void page.left.push({ line: n, what });
  return text.replace(TAG_OR_FORMULA, (written) => {
    if (written.startsWith('$')) return written;
    const tag = readTag(written);
    if (!tag) return written;
    const { name, kind, attributes } = tag;
    if (/^(?:iframe|video|audio|embed|source|object)$/.test(name)) {
      const url = attributes.get('src') ?? attributes.get('data');
      if (kind === 'close') return '';
      if (!url) {
        if (attributes.size) left(`what chooses a file: ${[...attributes.values()].join(' ')}`);
        return '';
      }
      left(`a player, now a link: ${written}`);
      const whole = url.replace(/^\/\//, 'https://');
      return /^https?:/.test(whole) ? `<${whole}>` : `\`${whole}\``;
    }
    if (kind === 'close' && VOID.has(name)) return '';
    if (EMPTY_LOOKS.test(name)) {
      if (kind !== 'close' && name !== 'picture') left(`how something looks: ${written}`);
      return '';
    }
    if (!isAllowed(name) || kind === 'close') return written;
    return rewritten(tag, page, left);
  });
}

// What is only led to would lie in the folder unseen.
function isShown(url: string, { lines }: Page): boolean {
  const image = new RegExp(`(?:\\bsrc\\s*=\\s*["']?|!\\[[^\\]]*\\]\\(\\s*)${escapeRegExp(url)}`);
  return lines.some(({ text, code }) => !code && image.test(text));
}

function rewritten(tag: Tag, page: Page, left: (what: string) => void): string {
  const { name, kind, attributes } = tag;
  const written = (): string =>
    [...attributes].map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`).join('');
  const before = written();
  for (const [what] of faultsOfAttributes(tag)) {
    const key = /"([^"]+)"/.exec(what)?.[1] ?? '';
    if (!attributes.has(key)) continue;
    left(`how something looks: ${key}="${attributes.get(key)!}"`);
    const width =
      key === 'style' && name === 'img'
        ? /width:\s*(\d+(?:%|px))/.exec(attributes.get(key)!)?.[1]
        : undefined;
    attributes.delete(key);
    if (width && !attributes.has('width')) attributes.set('width', width);
  }
  const to = name === 'a' ? attributes.get('href') : undefined;
  // A picture that leads to itself, larger.
  if (to !== undefined && isShown(to, page) && pictureAt(to, page) !== to) {
    left(`what leads to a picture: ${to}`);
    attributes.delete('href');
  }
  const src = name === 'img' ? attributes.get('src') : undefined;
  if (src !== undefined) attributes.set('src', pictureAt(src, page));
  const href = name === 'a' ? attributes.get('href') : undefined;
  if (href !== undefined) attributes.set('href', handoutAt(href, page, ''));
  if (written() === before) return tag.written;
  return `<${name}${written()}${kind === 'empty' && tag.written.endsWith('/>') ? '/' : ''}>`;
}
