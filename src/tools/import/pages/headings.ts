import { withText, type Page } from './page.ts';

const LINE = /^\s*\{(?::|(?= *\.))([^{}]*)\}\s*$/;

/** What stands between braces behind headings, and in lines of its own as in kramdown: ids stay, looks are left out. */
export function readBraces(page: Page): void {
  const out: Page['lines'] = [];
  for (const line of page.lines) {
    const behind = /^(.*\S)\s+\{:([^{}]*)\}\s*$/.exec(line.text);
    const own = LINE.exec(line.text)?.[1];
    const heading = /^( {0,3}#{1,6}\s.*?)\s*\{:?([^{}]*)\}\s*$/.exec(line.text);
    if (!line.code && behind && !/^ {0,3}#{1,6}\s/.test(line.text)) {
      page.left.push({ line: line.n, what: `how something looks: ${behind[2]!.trim()}` });
      out.push(withText(line, behind[1]!));
      continue;
    }
    const inside = own ?? heading?.[2];
    if (line.code || inside === undefined) {
      out.push(line);
      continue;
    }
    if (own !== undefined && ofAbove(own, out, page, line.n)) continue;
    const id = /#([\w:.-]+)/.exec(inside)?.[1];
    const looks = inside.replace(/#[\w:.-]+/, '').trim();
    if (looks) page.left.push({ line: line.n, what: `how something looks: ${looks}` });
    const key = id?.replace(/^sec:/, 'sec-');
    if (heading) out.push(withText(line, heading[1]!.replace(/\s+#+$/, '') + (key ? ` {#${key}}` : '')));
    else if (key) {
      const above = out.at(-1);
      if (above && /^ {0,3}#{1,6}\s/.test(above.text))
        out[out.length - 1] = withText(above, `${above.text} {#${key}}`);
      else out.push(withText(line, `<a id="${key}"></a>`));
    }
  }
  page.lines = out;
}

// Of kramdown: the language of the code above, and the list that a table of contents takes the place of.
function ofAbove(inside: string, out: Page['lines'], page: Page, n: number): boolean {
  const above = out.at(-1);
  if (!above) return false;
  if (/^\s*toc\b/.test(inside) && /^\s*(?:[*+-]|\d+\.)\s/.test(above.text)) {
    page.left.push({ line: n, what: `a table of contents, which every page has: ${above.text.trim()}` });
    out.pop();
    return true;
  }
  const language = /\.language-([\w+#-]+)/.exec(inside)?.[1];
  const mark = above.code ? /^\s*(`{3,}|~{3,})$/.exec(above.text)?.[1] : undefined;
  if (!language || !mark) return false;
  const begins = out.findLastIndex(({ text, code }, i) => i < out.length - 1 && code && text.trim() === mark);
  if (begins === -1) return false;
  out[begins] = withText(out[begins]!, `${out[begins]!.text}${language}`);
  return true;
}

/** The first thing of a page is its title, if it is a heading of the first level; where a field says one, only if it says the same. */
export function takeTitle(page: Page): void {
  let comment = false;
  let block = '';
  const at = page.lines.findIndex(({ text, code }) => {
    const mark = /^(`{3,}|~{3,}|:{3,})\{(?:raw|index|contents|toctree|tableofcontents)\}/.exec(text)?.[1];
    if (block || mark) {
      block = block && text.trim() === block ? '' : block || mark!;
      return false;
    }
    if (/<!--/.test(text)) comment = true;
    const skips =
      comment || text.trim() === '' || /^(?:\([\w:.-]+\)=|<a\s[^<>]*>(?:<\/a>)?|\[TOC\])\s*$/i.test(text);
    if (/-->/.test(text)) comment = false;
    return code || !skips;
  });
  const line = page.lines[at];
  if (!line || line.code) return;
  const below = /^\s{0,3}=+$/.test(page.lines[at + 1]?.text ?? '');
  const typed =
    /^# (\S.*)$/.exec(line.text)?.[1] ??
    /^<h1[^<>]*>(.+)<\/h1>$/i.exec(line.text)?.[1] ??
    (below ? line.text : undefined);
  if (typed === undefined) return;
  const words = plain(typed);
  if (!words || (page.title && words !== plain(page.title))) return;
  if (page.title) page.left.push({ line: line.n, what: `a heading that repeats the title: ${words}` });
  const id = /\s\{#([\w:.-]+)\}\s*$/.exec(typed)?.[1];
  page.title = words;
  page.lines.splice(at, below ? 2 : 1, ...(id ? [withText(line, `<a id="${id}"></a>`)] : []));
}

function plain(text: string): string {
  return text
    .replace(/\s*\{[:#.-][^{}]*\}\s*$/, '')
    .replace(/<[^<>]+>/g, '')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*_`]{1,3}(\S.*?)[*_`]{1,3}/g, '$1')
    .trim();
}
