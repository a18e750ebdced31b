import { calloutKind } from '../../../content/domain/callouts.ts';
import { beside, commentOf, withText, type Page } from './page.ts';
import { roles } from './roles.ts';
import { rewriteSentence } from './sentence.ts';
import type { Line } from '../lines.ts';
import { mapLines, mapPieces } from './walk.ts';

/** What stands in the lines of a page, in forms of this site: roles, links, pictures, marks. */
export function rewriteInline(page: Page): void {
  referencedPictures(page);
  page.lines = mapLines(page.lines, (line) =>
    outer(line, page).map((one) => withText(one, roles(one.text, one, page))),
  );
  page.lines = mapPieces(page.lines, (pieces, line) => rewriteSentence(pieces, line, page));
}

// Forms that take a line of their own.
function outer(line: Line, page: Page): Line[] {
  const { text, n } = line;
  const left = (what: string): Line[] => {
    page.left.push({ line: n, what });
    return [];
  };
  if (
    /^\s*(?:[*+-]|1\.)\s+(?:TOC|toc|this unordered seed list.*)\s*$/.test(text) ||
    /^\s*(?:\[TOC\]|\[\[_?TOC_?\]\]|\{:\s*toc[^}]*\})\s*$/i.test(text)
  )
    return left('a table of contents, which every page has');
  if (/^\s*\{%-?\s*(?:end)?raw\s*-?%\}\s*$|^\^\s*$/.test(text)) return [beside(line)];
  const item = /^(\s*(?:[*+-]|\d+[.)])\s+)\{:([^{}]*)\}\s*(.*)$/.exec(text);
  if (item) {
    page.left.push({ line: n, what: `how something looks: ${item[2]!.trim()}` });
    return [withText(line, item[1]! + item[3]!)];
  }
  // A rule above the foot of a table, and one whose columns meet in a plus.
  if (/^\|?[=|\s]*=[=|\s]*\|[=|\s]*$/.test(text)) return left(`the line above the foot of a table: ${text}`);
  if (/^\|[-:|+\s]*\+[-:|+\s]*$/.test(text)) return [withText(line, text.replaceAll('+', '|'))];
  const tags = /^#{5,6}\s+tags:\s*(.*)$/.exec(text)?.[1];
  if (tags !== undefined) return [withText(line, commentOf(`tags: ${tags}`))];
  if (/^%(?:\s|$)(?!%)/.test(text)) return [withText(line, commentOf(text.slice(1)))];
  if (/^\+\+\+(?:\s|$)/.test(text))
    return left(`a break between cells${text.slice(3).trim() && `: ${text.slice(3).trim()}`}`);
  const [, quoted = '', name = '', fold = '', title = ''] =
    /^(\s*(?:>\s*)+)\[!([\p{L}-]+)\]([+-]?)\s*(.*)$/u.exec(text) ?? [];
  if (name && !calloutKind(name)) {
    page.left.push({ line: n, what: `a callout of the kind "${name}"` });
    return [withText(line, `${quoted}[!${OBSIDIAN[name.toLowerCase()] ?? 'info'}]${fold} ${title || name}`)];
  }
  const target = /^\(([\w:.-]+)\)=\s*$/.exec(text)?.[1];
  if (target) return [withText(line, `<a id="${target}"></a>`), beside(line)];
  return [line];
}

const OBSIDIAN: Record<string, string> = {
  success: 'tip',
  check: 'tip',
  done: 'tip',
  failure: 'warning',
  fail: 'warning',
  missing: 'warning',
  bug: 'warning',
  danger: 'caution',
  error: 'caution',
};

// A place that is named once for all links to it.
const DEFINITION = /^ {0,3}\[([^[\]^]+)\]:\s*<?(\S+?)>?(\s+["'(].*["')])?\s*$/;

const REFERENCED = /!\[([^[\]]*)\](?:\[([^[\]]*)\])?(?![[(:{])/g;

// A picture is named where it stands.
function referencedPictures(page: Page): void {
  const targets = new Map<string, string>();
  for (const { text, code } of page.lines) {
    const [, name = '', url = '', title = ''] = (!code && DEFINITION.exec(text)) || [];
    if (name && !targets.has(name.toLowerCase()))
      targets.set(name.toLowerCase(), url + title.replace(/^\s+/, ' '));
  }
  const used = new Set<string>();
  const placed = (all: string, words: string, name: string | undefined): string => {
    const target = targets.get((name || words).toLowerCase());
    if (!target) return all;
    used.add((name || words).toLowerCase());
    return `![${words}](${target})`;
  };
  page.lines = page.lines.map((line) =>
    line.code ? line : withText(line, line.text.replace(REFERENCED, placed)),
  );
  const named = new Set(
    page.lines.flatMap(({ text, code }) =>
      code || DEFINITION.test(text)
        ? []
        : [...text.matchAll(/(?<!!)\[([^[\]]+)\](?!\()/g)].map(([, name]) => name!.toLowerCase()),
    ),
  );
  page.lines = page.lines.filter(({ text, code }) => {
    const name = code ? undefined : DEFINITION.exec(text)?.[1]?.toLowerCase();
    return !name || !used.has(name) || named.has(name);
  });
}
