import { tabOf } from './indented-blocks.ts';
import { beside, commentOf, withText, type Page } from './page.ts';

const IMPORT = /^import\s+(\w+|\{[^{}]*\})\s+from\s+(["'])([^"']+)\2;?\s*$/;
const TAB = /^\s*<TabItem\b[^<>]*?\b(?:label|value)=(["'])(.*?)\1[^<>]*>\s*$/;
const LABEL = /\blabel=(["'])(.*?)\1/;
const PARTS = /^\s*<\/?(?:Tabs|TabItem)\b[^<>]*>\s*$/;

/** What only MDX has, as pages of Docusaurus do: images that are imported, tabs, comments. */
export function rewriteMdx(page: Page): void {
  const paths = new Map<string, string>();
  page.lines = page.lines.flatMap((line) => {
    if (line.code) return [line];
    const [, name = '', , path = ''] = IMPORT.exec(line.text) ?? [];
    if (path) {
      paths.set(name, path);
      page.left.push({ line: line.n, what: `what MDX imports: ${line.text}` });
      return [beside(line)];
    }
    const tab = TAB.exec(line.text);
    if (tab) return tabOf(line, LABEL.exec(tab[0])?.[2] ?? tab[2]!, page);
    if (PARTS.test(line.text)) return [beside(line)];
    const text = line.text
      .replace(/^(\s*)\{\/\*(.*)\*\/\}$/, (_, pad: string, words: string) => pad + commentOf(words))
      .replace(/\bsrc=\{require\((["'])([^"']+)\1\)(?:\.default)?\}/g, 'src="$2"')
      .replace(/\bsrc=\{(\w+)\}/g, (all, at: string) => (paths.has(at) ? `src="${paths.get(at)!}"` : all));
    return [withText(line, text)];
  });
}
