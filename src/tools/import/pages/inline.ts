import { calloutKind } from '../../../content/domain/callouts.ts';
import { quoted } from './abbreviations.ts';
import { handoutAt } from './handouts.ts';
import { keyOf } from './keys.ts';
import { pictureAt } from './pictures.ts';
import { beside, withText, type Page } from './page.ts';
import type { Line } from '../lines.ts';
import { mapLines, mapPieces, type Piece } from './walk.ts';

const MEDIA: Record<string, (id: string) => string> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
};

/** What stands in the lines of a page, in forms of this site: roles, links, pictures, marks. */
export function rewriteInline(page: Page): void {
  referencedPictures(page);
  page.lines = mapLines(page.lines, (line) =>
    outer(line, page).map((one) => withText(one, roles(one.text, one, page))),
  );
  page.lines = mapPieces(page.lines, (pieces, line) => words(pieces, line, page));
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
  if (/^\s*\{%-?\s*(?:end)?(?:raw|comment|endcomment)\s*-?%\}\s*$/.test(text)) return [];
  if (/^%(?:\s|$)(?!%)/.test(text))
    return [withText(line, `<!-- ${text.slice(1).trim().replaceAll('--', '- -')} -->`)];
  if (/^\+\+\+(?:\s|$)/.test(text)) return left('a break between cells');
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
const DEFINED = /^( {0,3}\[([^[\]^]+)\]:\s*)<?(\S+?)>?(\s+["'(].*["')])?\s*$/;
const DEFINITION = /^ {0,3}\[([^[\]^]+)\]:\s*<?(\S+?)>?(?:\s+["'(].*["')])?\s*$/;

// A picture is named where it stands.
function referencedPictures(page: Page): void {
  const targets = new Map<string, string>();
  for (const { text, code } of page.lines) {
    const [, name = '', url = ''] = (!code && DEFINITION.exec(text)) || [];
    if (name && !targets.has(name.toLowerCase())) targets.set(name.toLowerCase(), url);
  }
  const used = new Set<string>();
  page.lines = page.lines.map((line) =>
    line.code
      ? line
      : withText(
          line,
          line.text.replace(
            /!\[([^[\]]*)\](?:\[([^[\]]*)\])?(?![[(:{])/g,
            (all, words: string, name: string | undefined) => {
              const target = targets.get((name || words).toLowerCase());
              if (!target) return all;
              used.add((name || words).toLowerCase());
              return `![${words}](${target})`;
            },
          ),
        ),
  );
  page.lines = page.lines.filter(({ text, code }) => {
    const name = code ? undefined : DEFINITION.exec(text)?.[1]?.toLowerCase();
    return !name || !used.has(name);
  });
}

const ROLE = /\{([a-z][\w:-]*)\}(`+)(?!`)([^]*?)(?<!`)\2(?!`)/g;

// MyST's roles.
function roles(text: string, { n }: Line, page: Page): string {
  return text.replace(ROLE, (all, role: string, _: string, inside: string) => {
    const [, said, target = inside] = /^(.*?)\s*<([^<>]+)>$/.exec(inside) ?? [];
    const key = page.keys.get(target);
    switch (role) {
      case 'cite':
      case 'cite:p':
      case 'cite:ps':
      case 'citep':
        return `[${inside
          .split(',')
          .map((key) => `@${key.trim()}`)
          .join('; ')}]`;
      case 'cite:t':
      case 'cite:ts':
      case 'citet':
        return inside
          .split(',')
          .map((key) => `@${key.trim()}`)
          .join(', ');
      case 'eq':
        return key ? `@${key}` : `\`${inside}\``;
      case 'ref':
      case 'numref':
      case 'prf:ref':
        if (key && !said) return `@${key}`;
        return `[${said ?? target}](#${key ?? target})`;
      case 'math':
        return `$${inside}$`;
      case 'doc':
      case 'term':
      case 'download':
        if (role === 'download' && handoutAt(target, page, said ?? '') !== target)
          return `[${said ?? target}](${handoutAt(target, page, said ?? '')})`;
        page.left.push({ line: n, what: `a link to "${target}" that has no page here` });
        return said ?? inside;
      case 'abbr': {
        const [, short, long] = /^(.*?)\s*\((.*)\)\s*$/.exec(inside) ?? [];
        return short && long ? `:abbr[${short}]{title="${quoted(long)}"}` : inside;
      }
      case 'sub':
        return `<sub>${inside}</sub>`;
      case 'sup':
        return `<sup>${inside}</sup>`;
      case 'kbd':
        return `<kbd>${inside}</kbd>`;
      default:
        page.left.push({ line: n, what: `the role {${role}}, shown as code` });
        return all.includes('``') ? all : `\`{${role}}\` \`${inside}\``;
    }
  });
}

function words(pieces: readonly Piece[], line: Line, page: Page): string {
  return pieces
    .map(({ kind, text }, i) => {
      const [before, after] = [pieces[i - 1], pieces[i + 1]];
      if (kind === 'comment') return text;
      // GitHub's own form of a formula, whose dollar signs stand around the code.
      if (kind === 'code')
        return before?.text.endsWith('$') && after?.text.startsWith('$')
          ? text.replace(/^`+|`+$/g, '')
          : text;
      const looks = before?.kind === 'code' ? /^\{\.([\w-]+)\}/.exec(text) : undefined;
      if (looks) page.left.push({ line: line.n, what: `the language of code in a sentence: ${looks[1]!}` });
      return plain(text.slice(looks?.[0].length ?? 0), line, page);
    })
    .join('');
}

function plain(typed: string, { n }: Line, page: Page): string {
  const [, lead = '', name = '', url = '', behind = ''] = DEFINED.exec(typed) ?? [];
  if (url && handoutAt(url, page, name) !== url) return `${lead}${handoutAt(url, page, name)}${behind}`;
  const left = (what: string): void => void page.left.push({ line: n, what });
  return typed
    .replace(
      /(?<!\\)\\\\\((.+?)\\\\\)|(?<!\\)\\\((.+?)\\\)/g,
      (_, a?: string, b?: string) => `$${(a ?? b ?? '').trim()}$`,
    )
    .replace(/(?<!\\)\\{1,2}\[\s*((?=[^[\]]*[\\^_=])[^$]+?)\s*\\{1,2}\]/g, (_, tex: string) => `$${tex}$`)
    .replace(/\\(?:eq)?ref\{([^{}]+)\}/g, (all, name: string) =>
      page.keys.has(name) ? `@${page.keys.get(name)!}` : all,
    )
    .replace(/%%([^%]+)%%/g, (_, inside: string) => `<!-- ${inside.trim().replaceAll('--', '- -')} -->`)
    .replace(/\+\+(?=\S)([^+\n]+)(?<=\S)\+\+/g, '<ins>$1</ins>')
    .replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '')
    .replace(
      /\{%\s*(youtube|vimeo)\s+([\w-]+)\s*%\}/g,
      (_, host: string, id: string) => `<${MEDIA[host]!(id)}>`,
    )
    .replace(/\{\{<\s*video\s+(https?:\/\/\S+)[^>]*>\}\}/g, '<$1>')
    .replace(/\{%\s*\w+\s+(https?:\/\/[^\s%]+)\s*%\}/g, '<$1>')
    .replace(/\{%.*?%\}|\{\{<.*?>\}\}|(?<!\]\(\s*)\{\{.*?\}\}(?!\/)/g, (all) => {
      left(`"${all}", shown as code`);
      return `\`${all}\``;
    })
    .replace(/(?<!\\)!\[\[([^[\]|]+?)((?:\|[^[\]]*)?)\]\]/g, (all, name: string, more: string) => {
      const at = pictureAt(name, page);
      if (at.startsWith('figures/')) return `![[${at.slice('figures/'.length)}${more}]]`;
      left(`"${all}", a note that would be shown within this one`);
      return more ? more.slice(1) : name;
    })
    .replace(
      /(?<![!\\])\[\[([^[\]|#]*)(#[^[\]|]+)?(?:\|([^[\]]*))?\]\]/g,
      (_, name: string, behind: string | undefined, said: string | undefined) => {
        const heading = behind ?? '';
        if (!name && heading) return `[${said ?? heading.replace(/^#\^?/, '')}](#${slug(heading.slice(1))})`;
        left(`a link to "${name}${heading}", which is no page here`);
        return said ?? `${name}${heading ? ` ${heading.replace(/^#\^?/, '')}` : ''}`;
      },
    )
    .replace(
      /!\[([^\]]*)\]\(\s*((?:[^()\s]|\([^()]*\)| (?=[^"=)]*\.(?:png|jpe?g|gif|svg|webp|avif)))+)(\s+"[^"]*")?(\s+=\d*%?x\d*%?)?\s*\)/gi,
      (_, alt: string, url: string, title: string | undefined, size: string | undefined) => {
        if (size) left(`the size of an image: ${size.trim()}`);
        return `![${alt}](${pictureAt(url, page)}${title ?? ''})`;
      },
    )
    .replace(
      /(?<!!)\[([^[\]]*)\]\(\s*(<[^<>]+>|[^()\s<>]+)(\s+"[^"]*")?\s*\)/g,
      (all, said: string, url: string, title: string | undefined) => {
        const at = handoutAt(url, page, said);
        return at === url ? all : `[${said}](${at}${title ?? ''})`;
      },
    )
    .replace(/(\]\(\s*)\{\{\s*(?:site|page)\.\w+\s*\}\}/g, '$1')
    .replace(/(\]\([^()\s]*\))\s*\{:\s*target=[^}]*\}/g, '$1')
    .replace(/(?<=\))\{([^{}]*)\}/g, (_, inside: string) => attributes(inside, left))
    .replace(
      /(?<!:(?:abbr|kbd))\[([^[\]]+)\]\{((?:[.#]|\w+=)[^{}]*)\}/g,
      (_, said: string, inside: string) => {
        left(`how "${said}" looks: {${inside}}`);
        const id = /#([\w-]+)/.exec(inside)?.[1];
        return id ? `<a id="${id}"></a>${said}` : said;
      },
    );
}

// Of an image: its key, its width, what it shows.
function attributes(inside: string, left: (what: string) => void): string {
  const id = /(?:^|\s)#([\w:-]+)/.exec(inside)?.[1];
  const alt = /(?:fig-)?alt="([^"]*)"/.exec(inside)?.[1];
  const width = /width="?(\d{1,3}%)/.exec(inside)?.[1];
  const key = id && /^fig[-:_]/.test(id) ? keyOf(id, 'fig') : undefined;
  const rest = inside.replace(/(?:^|\s):?\s*#[\w:-]+|(?:fig-)?alt="[^"]*"|width="?\d{1,3}%"?|^:/g, '').trim();
  if (rest) left(`how an image looks: ${rest}`);
  const kept = [
    key && `#${key}`,
    key && alt !== undefined && `alt="${alt}"`,
    width && `width=${width}`,
  ].filter(Boolean);
  return kept.length ? `{${kept.join(' ')}}` : '';
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
