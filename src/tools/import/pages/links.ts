import type { Page } from './page.ts';
import { handoutAt, pictureAt } from './page-files.ts';

type Left = (what: string) => void;

// Within a table a backslash stands before the bar.
const WIKI_PICTURE = /(?<!\\)!\[\[([^[\]|\\]+)((?:\\?\|[^[\]]*)?)\]\]/g;
const WIKI = /(?<![!\\])\[\[([^[\]|#\\]*)(#[^[\]|\\]+)?(?:\\?\|([^[\]]*))?\]\](?!\()/g;
const PICTURE =
  /!\[([^\]]*)\]\(\s*((?:[^()\s]|\([^()]*\)| (?=[^"=)]*\.(?:png|jpe?g|gif|svg|webp|avif)))+)(\s+"[^"]*")?(\s+=\d*%?x\d*%?)?\s*\)/gi;
// Obsidian says how wide an image is where others say what it shows.
const WIDE = /^(?:(.*)\|)?(\d+)(?:x\d+)?$/;
const VIDEO = /^https:\/\/(?:(?:www\.)?youtube\.com\/watch\?|youtu\.be\/|vimeo\.com\/\d)/;
const EMPTY = /(?<!!)\[\]\(#?([^()\s]+)\)/g;
// A file whose name has spaces, which only some tools read.
const SPACED = /(?<!!)\[([^[\]]+)\]\(\s*((?![a-z]+:)[^()<>\s"'#?]+(?: [^()<>\s"'#?]+)+\.\w{2,5})\s*\)/gi;
const LINK = /(?<!!)\[([^[\]]*)\]\(\s*(<[^<>]+>|[^()\s<>]+)(\s+"[^"]*")?\s*\)/g;

/** Pictures as they lie here, files that come along, and links of Obsidian, whose pages are not here. */
export function rewriteLinks(typed: string, page: Page, left: Left): string {
  return (
    typed
      .replace(WIKI_PICTURE, (all, name: string, more: string) => {
        const at = pictureAt(name, page);
        if (at.startsWith('figures/')) return `![[${at.slice('figures/'.length)}${more}]]`;
        const file = handoutAt(name, page, name);
        if (file !== name) return `[${name}](${file})`;
        left(`"${all}", a note that would be shown within this one`);
        return more ? more.replace(/^\\?\|/, '') : name;
      })
      .replace(WIKI, (_, name: string, behind: string | undefined, said: string | undefined) => {
        const heading = behind ?? '';
        const key = name ? undefined : page.keys.get(heading.replace('#', ''));
        if (key) return said ? `[${said}](#${key})` : `@${key}`;
        if (!name && heading) return `[${said ?? heading.replace(/^#\^?/, '')}](#${slug(heading.slice(1))})`;
        left(`a link to "${name}${heading}", which is no page here`);
        return said ?? `${name}${heading ? ` ${heading.replace(/^#\^?/, '')}` : ''}`;
      })
      .replace(
        PICTURE,
        (_, alt: string, url: string, title: string | undefined, size: string | undefined) => {
          // Obsidian shows a video so.
          if (VIDEO.test(url)) return alt && !WIDE.test(alt) ? `[${alt}](${url})` : `<${url}>`;
          if (size) left(`the size of an image: ${size.trim()}`);
          const [, shows = '', width] = WIDE.exec(alt) ?? [];
          if (width)
            return `<img src="${pictureAt(url, page)}" alt="${shows.replaceAll('"', '&quot;')}" width="${width}">`;
          // Pandoc marks a figure so.
          const said = title?.replace(/^(\s+")fig:/, '$1').replace(/^\s+""$/, '') ?? '';
          return `![${alt}](${pictureAt(url, page)}${said})`;
        },
      )
      .replace(SPACED, (_, said: string, path: string) => `[${said}](${path.replaceAll(' ', '%20')})`)
      // MyST writes what it leads to between its brackets.
      .replace(EMPTY, (all, name: string) => {
        const key = page.keys.get(name) ?? name;
        if (/^(?:fig|tbl|eq|sec|thm|lem|cor|prp|def|exm|exr)-/.test(key)) return `@${key}`;
        return all.replace('[]', `[${name}]`);
      })
      .replace(LINK, (all, said: string, url: string, title: string | undefined) => {
        const heading = /^#(?=.*\p{Lu})(.+)$/u.exec(url)?.[1];
        // HackMD and GitHub find a heading whatever its capitals are.
        if (heading && headings(page).has(slug(heading))) return `[${said}](#${slug(heading)}${title ?? ''})`;
        const at = handoutAt(url, page, said);
        return at === url ? all : `[${said}](${at}${title ?? ''})`;
      })
  );
}

function headings({ lines }: Page): Set<string> {
  return new Set(
    lines.flatMap(({ text, code }) => (!code && /^ {0,3}#{1,6}\s+(.*)$/.exec(text)?.[1]) || []).map(slug),
  );
}

function slug(heading: string): string {
  return heading.startsWith('^')
    ? heading
    : heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .trim()
        .replace(/\s/g, '-');
}
