import { readTag } from '../../../content/markdown/structure/html-tags.ts';
import { beside, type Page } from './page.ts';

const FAR = 40;
const BLOCK = /<(?:div|p|figure|table|center|ul|ol|blockquote|h[1-6])\b/i;

/** A link around a whole block, such as a figure, stands below it here: what it leads to is then to be seen. */
export function moveBlockLinks(page: Page): void {
  const { lines } = page;
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i]!;
    const tag = first.code ? undefined : readTag(first.text.trim());
    const url = tag?.name === 'a' && tag.kind !== 'close' ? tag.attributes.get('href') : undefined;
    if (!url || !/^https?:/.test(url)) continue;
    const end = lines.findIndex(({ text }, k) => k > i && k < i + FAR && /<\/a\s*>/i.test(text));
    const inside = lines.slice(i + 1, end);
    const last = lines[end];
    if (!last || !/^\s*<\/a\s*>\s*$/i.test(last.text) || !inside.some(({ text }) => BLOCK.test(text)))
      continue;
    page.left.push({ line: first.n, what: `a link around a block, now below it: ${url}` });
    const below = [beside(last), beside(last, `<${url}>`), beside(last)];
    lines.splice(i, end - i + 1, beside(first), ...inside, ...below);
  }
}
