import { quoted } from './abbreviations.ts';
import { handoutAt } from './handouts.ts';
import type { Page } from './page.ts';
import type { Line } from '../lines.ts';

const ROLE = /\{([a-z][\w:-]*)\}(`+)(?!`)([^]*?)(?<!`)\2(?!`)/g;

/** MyST's roles in forms of this site. */
export function roles(text: string, { n }: Line, page: Page): string {
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
        // "Figure %s" is words around a number.
        if (key && /%s|\{number\}/.test(said!)) return said!.replace(/%s|\{number\}/, `[-@${key}]`);
        return `[${said ?? headingOf(target, page) ?? target}](#${key ?? target})`;
      case 'index': {
        const [, shown = inside, entry = ''] = /^(.*?)\s*<([^<>]+)>$/.exec(inside) ?? [];
        page.left.push({ line: n, what: `an entry of an index: ${entry || inside}` });
        return shown;
      }
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
      case 'u':
        return `<u>${inside}</u>`;
      case 'del':
      case 'strike':
        return `~~${inside}~~`;
      case 'smallcaps':
      case 'sc':
      case 'guilabel':
        return inside;
      case 'button':
        return said && /^https?:/.test(target) ? `[${said}](${target})` : inside;
      case 'sub':
        return `<sub>${inside}</sub>`;
      case 'sup':
        return `<sup>${inside}</sup>`;
      case 'kbd':
        return `<kbd>${inside}</kbd>`;
      case 'code':
      case 'file':
      case 'func':
      case 'meth':
      case 'class':
      case 'samp':
      case 'command':
        return `\`${inside}\``;
      default:
        page.left.push({ line: n, what: `the role {${role}}, shown as code` });
        return all.includes('``') ? all : `\`{${role}}\` \`${inside}\``;
    }
  });
}

// The words of the heading that a name stands above: `(name)=`.
function headingOf(name: string, { lines }: Page): string | undefined {
  const at = lines.findIndex(({ text, code }) => !code && text.trim() === `(${name})=`);
  const next = at === -1 ? undefined : lines.slice(at + 1).find(({ text }) => text.trim() !== '');
  const words = /^#{1,6}\s+(.*)$/.exec(next?.text ?? '')?.[1];
  return words && !/[[\]`{}]/.test(words) ? words : undefined;
}
