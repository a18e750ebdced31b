import { handoutAt } from './handouts.ts';
import type { Page } from './page.ts';
import { pictureAt } from './pictures.ts';

type Left = (what: string) => void;

const WIKI_PICTURE = /(?<!\\)!\[\[([^[\]|]+?)((?:\|[^[\]]*)?)\]\]/g;
const WIKI = /(?<![!\\])\[\[([^[\]|#]*)(#[^[\]|]+)?(?:\|([^[\]]*))?\]\]/g;
const PICTURE =
  /!\[([^\]]*)\]\(\s*((?:[^()\s]|\([^()]*\)| (?=[^"=)]*\.(?:png|jpe?g|gif|svg|webp|avif)))+)(\s+"[^"]*")?(\s+=\d*%?x\d*%?)?\s*\)/gi;
const LINK = /(?<!!)\[([^[\]]*)\]\(\s*(<[^<>]+>|[^()\s<>]+)(\s+"[^"]*")?\s*\)/g;

/** Pictures as they lie here, files that come along, and links of Obsidian, whose pages are not here. */
export function rewriteLinks(typed: string, page: Page, left: Left): string {
  return typed
    .replace(WIKI_PICTURE, (all, name: string, more: string) => {
      const at = pictureAt(name, page);
      if (at.startsWith('figures/')) return `![[${at.slice('figures/'.length)}${more}]]`;
      left(`"${all}", a note that would be shown within this one`);
      return more ? more.slice(1) : name;
    })
    .replace(WIKI, (_, name: string, behind: string | undefined, said: string | undefined) => {
      const heading = behind ?? '';
      if (!name && heading) return `[${said ?? heading.replace(/^#\^?/, '')}](#${slug(heading.slice(1))})`;
      left(`a link to "${name}${heading}", which is no page here`);
      return said ?? `${name}${heading ? ` ${heading.replace(/^#\^?/, '')}` : ''}`;
    })
    .replace(PICTURE, (_, alt: string, url: string, title: string | undefined, size: string | undefined) => {
      if (size) left(`the size of an image: ${size.trim()}`);
      return `![${alt}](${pictureAt(url, page)}${title ?? ''})`;
    })
    .replace(LINK, (all, said: string, url: string, title: string | undefined) => {
      const heading = /^#(?=.*\p{Lu})(.+)$/u.exec(url)?.[1];
      // HackMD and GitHub find a heading whatever its capitals are.
      if (heading && headings(page).has(slug(heading))) return `[${said}](#${slug(heading)}${title ?? ''})`;
      const at = handoutAt(url, page, said);
      return at === url ? all : `[${said}](${at}${title ?? ''})`;
    });
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
